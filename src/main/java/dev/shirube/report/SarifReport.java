package dev.shirube.report;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Related;
import dev.shirube.json.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as SARIF 2.1.0, which code scanning and editors read. */
final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final String lang;
  private final Tool tool;
  private final Telling telling;

  SarifReport(String lang, Tool tool) {
    this.lang = lang;
    this.tool = tool;
    this.telling = new Telling(lang);
  }

  @Override
  public void print(Checked checked, PrintWriter out) {
    SarifRules rules = new SarifRules(tool, lang, checked.findings());
    SarifFingerprints fingerprints = new SarifFingerprints();
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver(rules)));
    run.put("language", lang);
    run.put("columnKind", "utf16CodeUnits");
    run.put(
        "results",
        checked.findings().stream().map(found -> result(found, rules, fingerprints)).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    out.print(Json.write(log));
    out.print('\n');
    out.flush();
  }

  private Map<String, Object> driver(SarifRules rules) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", Tool.NAME);
    driver.put("version", tool.version());
    if (tool.home() != null) {
      driver.put("informationUri", tool.home().toString());
    }
    driver.put("rules", rules.described());
    return driver;
  }

  private Map<String, Object> result(
      Finding finding, SarifRules rules, SarifFingerprints fingerprints) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.rule());
    result.put("ruleIndex", rules.index(finding.rule()));
    result.put("level", finding.severity().label());
    result.put("message", Map.of("text", message(finding)));
    result.put("locations", List.of(Map.of("physicalLocation", place(finding.position()))));
    if (!finding.related().isEmpty()) {
      result.put("relatedLocations", related(finding));
    }
    result.put("partialFingerprints", fingerprints.of(finding));
    return result;
  }

  /** Viewers show a related place only where the message links to its number. */
  private String message(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(unlinked(telling.message(finding)));
    telling.details(finding).forEach(detail -> lines.add(unlinked(detail)));
    int id = 0;
    for (Related related : finding.related()) {
      id++;
      lines.add(linked(telling.related(related), id));
    }
    return String.join("\n", lines);
  }

  private List<Map<String, Object>> related(Finding finding) {
    List<Map<String, Object>> places = new ArrayList<>();
    for (Related related : finding.related()) {
      Map<String, Object> place = new LinkedHashMap<>();
      place.put("id", places.size() + 1);
      place.put("physicalLocation", place(related.position()));
      place.put("message", Map.of("text", unlinked(related.message().in(lang))));
      places.add(place);
    }
    return places;
  }

  private static Map<String, Object> place(Position position) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", SarifUri.of(position.file()));
    artifact.put("uriBaseId", "%SRCROOT%");
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", position.line());
    region.put("startColumn", position.column());
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", artifact);
    place.put("region", region);
    return place;
  }

  /** A Markdown link that was found must not become a link of the message. */
  private static String unlinked(String text) {
    String shown = Visible.of(text);
    return shown.contains("](") ? brackets(shown) : shown;
  }

  /** In the words of a link a backslash would escape what follows. */
  private static String linked(String text, int id) {
    return "[" + brackets(Visible.of(text).replace("\\", "\\\\")) + "](" + id + ")";
  }

  private static String brackets(String text) {
    return text.replace("[", "\\[").replace("]", "\\]");
  }
}
