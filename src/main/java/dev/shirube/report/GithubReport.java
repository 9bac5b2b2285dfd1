package dev.shirube.report;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import java.io.PrintWriter;

/** Commands to GitHub's runner, which puts each finding beside its line in the pull request. */
final class GithubReport implements Report {
  private final String lang;
  private final Telling telling;

  GithubReport(String lang) {
    this.lang = lang;
    this.telling = new Telling(lang);
  }

  @Override
  public void print(Checked checked, PrintWriter out) {
    for (Finding finding : checked.findings()) {
      out.print(command(finding));
      out.print('\n');
    }
    out.print(checked.summary().words().in(lang));
    out.print('\n');
    out.flush();
  }

  private String command(Finding finding) {
    Position position = finding.position();
    return "::"
        + (finding.isError() ? "error" : "warning")
        + " file="
        + property(position.file())
        + ",line="
        + position.line()
        + ",col="
        + position.column()
        + ",title="
        + property(finding.rule())
        + "::"
        + data(telling.whole(finding));
  }

  /** A percent sign first, or it would be taken for one of those that follow. */
  private static String data(String text) {
    return Visible.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
