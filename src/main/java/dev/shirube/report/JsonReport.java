package dev.shirube.report;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Related;
import dev.shirube.json.Json;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Findings for scripts: one line of JSON, in which every key is always there. */
final class JsonReport implements Report {
  private final String lang;
  private final Tool tool;

  JsonReport(String lang, Tool tool) {
    this.lang = lang;
    this.tool = tool;
  }

  @Override
  public void print(Checked checked, PrintWriter out) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("tool", "shirube");
    report.put("version", tool.version());
    report.put("findings", checked.findings().stream().map(this::finding).toList());
    report.put("summary", summary(checked.summary()));
    out.print(Json.write(report));
    out.print('\n');
    out.flush();
  }

  private Map<String, Object> finding(Finding finding) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rule", finding.rule());
    map.put("severity", finding.severity().label());
    map.put("file", finding.position().file());
    map.put("line", finding.position().line());
    map.put("column", finding.position().column());
    map.put("message", finding.message().in(lang));
    map.put("found", finding.found());
    map.put("expected", finding.expected());
    map.put("hint", finding.hint().in(lang));
    map.put("related", finding.related().stream().map(this::related).toList());
    return map;
  }

  private Map<String, Object> related(Related related) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", related.position().file());
    map.put("line", related.position().line());
    map.put("message", related.message().in(lang));
    return map;
  }

  private static Map<String, Object> summary(Summary summary) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("errors", summary.errors());
    map.put("warnings", summary.warnings());
    map.put("pages", summary.pages());
    map.put("links", summary.links());
    return map;
  }
}
