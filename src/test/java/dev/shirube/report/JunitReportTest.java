package dev.shirube.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitReportTest {
  private static Element read(Checked checked) throws Exception {
    return read(Samples.print(Format.JUNIT, "en", checked));
  }

  private static Element read(String report) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static List<Element> all(Element in, String name) {
    NodeList nodes = in.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static int count(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  @Test
  void theCountsAreThoseOfTheElements() throws Exception {
    List<Element> counted = new ArrayList<>();
    for (Checked checked : List.of(Samples.all(), Samples.nothing())) {
      Element root = read(checked);
      counted.add(root);
      counted.addAll(all(root, "testsuite"));
    }
    assertThat(counted)
        .allSatisfy(
            element -> {
              assertThat(count(element, "tests")).isEqualTo(all(element, "testcase").size());
              assertThat(count(element, "failures")).isEqualTo(all(element, "failure").size());
              assertThat(count(element, "skipped")).isEqualTo(all(element, "skipped").size());
              assertThat(count(element, "errors")).isZero();
            });
  }

  @Test
  void anErrorFailsAndAWarningDoesNot() throws Exception {
    Element root = read(Samples.all());
    assertThat(all(root, "failure")).hasSize(4);
    assertThat(all(root, "skipped")).hasSize(1);
  }

  @Test
  void textsReadBackAsTheyWere() throws Exception {
    Element root = read(Samples.all());
    Element skipped = all(root, "skipped").get(0);
    assertThat(skipped.getAttribute("message")).isEqualTo(Samples.SPECIAL.message().en());
    assertThat(skipped.getTextContent())
        .contains("[こちら](../x.html)\tC:\\n 👩‍⚕️ 𠮷", "line one\nline two", "Friday here [1]");
    Element test = (Element) skipped.getParentNode();
    assertThat(test.getAttribute("file")).isEqualTo("content/en/a,b: 100% [x] 予定.md");
    assertThat(test.getAttribute("line")).isEqualTo("12");
  }

  @Test
  void controlCharactersAreShownAndNotMeant() throws Exception {
    assertThat(read(Samples.all()).getTextContent()).contains("a␀␇␛[31m␡\ufffd\ufffd b\ufffd");
  }

  @Test
  void lineBreaksOfAMessageSurviveInItsAttribute() throws Exception {
    Checked checked =
        new Checked(
            List.of(Finding.error("text", Samples.PLAIN.position(), Samples.SPECIAL.hint())), 1, 1);
    assertThat(all(read(checked), "failure").get(0).getAttribute("message"))
        .isEqualTo("line one\nline two");
  }

  @Test
  void noTwoTestsOfASuiteHaveOneName() throws Exception {
    List<String> names =
        all(read(Samples.all()), "testcase").stream()
            .map(test -> test.getAttribute("classname") + " " + test.getAttribute("name"))
            .toList();
    assertThat(names).doesNotHaveDuplicates().contains("page/unknown-key content/ja/c.md:2:1 (2)");
  }

  @Test
  void aRuleThatFoundNothingPasses() throws Exception {
    Element root = read(Samples.nothing());
    assertThat(all(root, "testcase")).hasSize(3);
    assertThat(all(root, "failure")).isEmpty();
  }

  /** Servers take a report without a test for a run that broke. */
  @Test
  void thereIsATestEvenWhereNoRuleIsKnown() throws Exception {
    Report report = new JunitReport("en", Tool.of("dev", null, Set.of(), rule -> Words.NONE));
    assertThat(all(read(Samples.print(report, Samples.nothing())), "testcase")).hasSize(1);
  }
}
