package dev.shirube.report;

import java.nio.file.Path;

/** Makes the report of a format. */
public final class Reports {
  private Reports() {}

  /**
   * The report of a format.
   *
   * @param root the folder to which the files of findings are relative
   * @param lang the language in which findings are told, ja or en
   * @param colour whether a report for people may have colours
   */
  public static Report of(Format format, Path root, String lang, boolean colour, Tool tool) {
    return switch (format) {
      case TEXT -> new TextReport(root, lang, colour);
      case JSON -> new JsonReport(lang, tool);
      case SARIF -> new SarifReport(lang, tool);
      case GITHUB -> new GithubReport(lang);
      case JUNIT -> new JunitReport(lang, tool);
    };
  }
}
