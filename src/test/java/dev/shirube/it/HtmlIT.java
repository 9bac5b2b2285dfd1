package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker has nothing to say of any page of both sites, drafts among them: neither an
 * error nor a warning. Its remarks on style sheets are left out: it takes {@code @layer}, in which
 * all of ours stand, for an error.
 */
class HtmlIT {
  /** What the checker itself uses for pages on the web. */
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  /** Where the page is said to stand, so that its policy can be held against what it loads. */
  private static final String ADDRESS = "https://www.example.org/a/b/page.html";

  private static final Remarks remarks = new Remarks();
  private static SimpleDocumentValidator checker;

  @TempDir static Path folder;

  @BeforeAll
  static void setUp() throws Exception {
    checker = new SimpleDocumentValidator(true, false, true);
    checker.setUpMainSchema(SCHEMA, remarks);
    checker.setUpValidatorAndParsers(remarks, true, false);
  }

  @TestFactory
  Stream<DynamicNode> everyPageIsHtmlAsTheStandardSaysIt() {
    return Stream.of(
        pages("own", Tool.PROJECT),
        pages("example", Folders.example(folder.resolve("example-sources"))));
  }

  private static DynamicNode pages(String name, Path sources) {
    Path site = folder.resolve(name);
    Tool.publish(sources, site, "--drafts");
    List<DynamicTest> tests =
        Folders.files(site).entrySet().stream()
            .filter(file -> file.getKey().endsWith(".html"))
            .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file.getValue())))
            .toList();
    assertThat(tests).as("pages of " + name).hasSizeGreaterThan(4);
    return DynamicContainer.dynamicContainer(name, tests);
  }

  private static void check(Path page) throws IOException, SAXException {
    assertThat(remarksOn(new String(Folders.read(page), StandardCharsets.UTF_8))).isEmpty();
  }

  private static List<String> remarksOn(String html) throws IOException, SAXException {
    remarks.begin(html);
    InputSource source = new InputSource(new StringReader(html));
    source.setSystemId(ADDRESS);
    checker.checkHtmlInputSource(source);
    return List.copyOf(remarks.seen);
  }

  /** Shows that the test above would notice. */
  @Test
  void plantedFaultsAreSeen() throws IOException, SAXException {
    String page = new String(Folders.read(anyPage()), StandardCharsets.UTF_8);
    assertThat(remarksOn(page)).isEmpty();
    assertThat(remarksOn(page.replace("</main>", "</section></main>")))
        .anyMatch(it -> it.contains("Stray end tag “section”"));
    assertThat(remarksOn(page.replace("</main>", "<p id=twice><p id=twice></main>")))
        .anyMatch(it -> it.contains("Duplicate ID “twice”"));
    assertThat(remarksOn(page.replace("</main>", "<p onclick=\"go()\"></p></main>")))
        .anyMatch(it -> it.contains("violates Content Security Policy"));
    assertThat(remarksOn(page.replace("</main>", "<script>go()</script></main>")))
        .anyMatch(it -> it.contains("Inline script violates"));
    assertThat(remarksOn(page.replace("script-src", "skript-src")))
        .anyMatch(it -> it.contains("Bad content security policy"));
    assertThat(remarksOn(page)).as("none is kept").isEmpty();
  }

  private static Path anyPage() {
    Path site = folder.resolve("planted");
    Tool.publish(Folders.example(folder.resolve("planted-sources")), site);
    return site.resolve("ja/index.html");
  }

  /** What the checker says, with its place. */
  private static final class Remarks implements ErrorHandler {
    /**
     * The checker takes data for a script; a browser does not run it, nor does a policy touch it.
     */
    private static final String WRONG_OF_DATA = "Inline script violates Content Security Policy";

    private static final String DATA = "<script type=\"application/ld+json\">";

    private final List<String> seen = new ArrayList<>();
    private List<String> lines = List.of();

    void begin(String html) {
      seen.clear();
      lines = html.lines().toList();
    }

    @Override
    public void warning(SAXParseException remark) {
      add("warning", remark);
    }

    @Override
    public void error(SAXParseException remark) {
      add("error", remark);
    }

    @Override
    public void fatalError(SAXParseException remark) {
      add("fatal error", remark);
    }

    private void add(String kind, SAXParseException remark) {
      if (remark.getMessage().startsWith(WRONG_OF_DATA)
          && lines.get(remark.getLineNumber() - 1).startsWith(DATA)) {
        return;
      }
      seen.add(
          "%d:%d: %s: %s"
              .formatted(
                  remark.getLineNumber(), remark.getColumnNumber(), kind, remark.getMessage()));
    }
  }
}
