package dev.shirube.report;

import dev.shirube.diagnostic.CodeFrame;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Related;
import dev.shirube.diagnostic.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Findings for a person at a terminal: where, what, the line itself, and how to mend it. */
public final class TextReport {
  private static final Words FOUND = new Words("書いてあるもの", "found");
  private static final Words EXPECTED = new Words("正しいもの", "expected");
  private static final Words HINT = new Words("直し方", "fix");

  private final Path root;
  private final String lang;
  private final boolean colour;

  /**
   * @param lang the language in which findings are told
   */
  public TextReport(Path root, String lang, boolean colour) {
    this.root = root;
    this.lang = lang;
    this.colour = colour;
  }

  public void print(List<Finding> findings, PrintWriter out) {
    for (Finding finding : findings) {
      print(finding, out);
    }
  }

  private void print(Finding finding, PrintWriter out) {
    String severity = finding.severity().label();
    out.println(
        bold(finding.position().toString())
            + ": "
            + (finding.isError() ? red(severity) : yellow(severity))
            + ": "
            + finding.message().in(lang)
            + " ["
            + finding.rule()
            + "]");
    CodeFrame.of(finding.position(), root).lines().forEach(line -> out.println("  " + line));
    detail(FOUND, finding.found(), out);
    detail(EXPECTED, finding.expected(), out);
    detail(HINT, finding.hint().in(lang), out);
    for (Related related : finding.related()) {
      out.println("  " + related.position() + ": " + related.message().in(lang));
    }
    out.println();
  }

  private void detail(Words label, String text, PrintWriter out) {
    if (!text.isEmpty()) {
      out.println("  " + label.in(lang) + ": " + text);
    }
  }

  private String bold(String text) {
    return style("1", text);
  }

  private String red(String text) {
    return style("31", text);
  }

  private String yellow(String text) {
    return style("33", text);
  }

  private String style(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
