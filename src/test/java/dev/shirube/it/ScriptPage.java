package dev.shirube.it;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A blank page with scripts of the templates, for functions that need no site. */
final class ScriptPage implements AutoCloseable {
  private static final Path TESTS = Path.of("src/test/resources");

  private final Chromium chromium = new Chromium();
  private final Page page = chromium.reader(new NewContextOptions()).newPage();

  /**
   * Opens it with the site's own scripts.
   *
   * @param scripts names of files in {@code templates/js}, in the order they need each other
   */
  ScriptPage(String... scripts) {
    for (String script : scripts) {
      add(Tool.PROJECT.resolve("templates/js").resolve(script + ".js"));
    }
    add(TESTS.resolve("scripts/vectors.js"));
  }

  private void add(Path script) {
    page.addScriptTag(new AddScriptTagOptions().setPath(script));
  }

  /** Adds a script that only tests have. */
  ScriptPage withTests(String script) {
    add(TESTS.resolve("scripts").resolve(script + ".js"));
    return this;
  }

  /** Makes a file of vectors {@code window.vectors}. */
  void vectors(String file) {
    run("text => { window.vectors = JSON.parse(text); }", vectorText(file));
  }

  /** A test for each of the vectors; it is given its number. */
  Stream<DynamicTest> eachVector(IntConsumer check) {
    return IntStream.range(0, (int) run("() => vectors.length"))
        .mapToObj(
            at ->
                DynamicTest.dynamicTest(
                    (String) run("at => vectors[at].name", at), () -> check.accept(at)));
  }

  static String vectorText(String file) {
    try {
      return Files.readString(TESTS.resolve("vectors").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a function in the page; a promise is waited for. */
  Object run(String function, Object argument) {
    return page.evaluate(function, argument);
  }

  Object run(String function) {
    return page.evaluate(function);
  }

  @Override
  public void close() {
    chromium.close();
  }
}
