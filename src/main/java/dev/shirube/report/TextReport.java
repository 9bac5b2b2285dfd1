package dev.shirube.report;

import dev.shirube.diagnostic.CodeFrame;
import dev.shirube.diagnostic.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Findings for a person at a terminal: where, what, the line itself, and how to mend it. */
public final class TextReport implements Report {
  private final Path root;
  private final String lang;
  private final boolean colour;
  private final Telling telling;

  /**
   * @param lang the language in which findings are told
   */
  public TextReport(Path root, String lang, boolean colour) {
    this.root = root;
    this.lang = lang;
    this.colour = colour;
    this.telling = new Telling(lang);
  }

  @Override
  public void print(Checked checked, PrintWriter out) {
    print(checked.findings(), out);
    out.println(checked.summary().words().in(lang));
    out.flush();
  }

  /** The findings alone, without a line that counts them. */
  public void print(List<Finding> findings, PrintWriter out) {
    for (Finding finding : findings) {
      print(finding, out);
    }
  }

  private void print(Finding finding, PrintWriter out) {
    String severity = finding.severity().label();
    out.println(
        bold(Visible.of(finding.position().toString()))
            + ": "
            + (finding.isError() ? red(severity) : yellow(severity))
            + ": "
            + Visible.of(telling.message(finding))
            + " ["
            + finding.rule()
            + "]");
    indented(CodeFrame.of(finding.position(), root), "  ", out);
    telling.details(finding).forEach(detail -> indented(detail, "    ", out));
    finding.related().forEach(related -> indented(telling.related(related), "    ", out));
    out.println();
  }

  /** What was found may have line breaks; the lines that follow stand deeper than the first. */
  private static void indented(String text, String further, PrintWriter out) {
    String indent = "  ";
    for (String line : Visible.of(text).lines().toList()) {
      out.println(indent + line);
      indent = further;
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
