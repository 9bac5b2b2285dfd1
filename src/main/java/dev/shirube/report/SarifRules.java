package dev.shirube.report;

import dev.shirube.diagnostic.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rules that a SARIF log describes: those that were run, and those of the build that told. */
final class SarifRules {
  private final Tool tool;
  private final String lang;
  private final Map<String, Integer> indices = new LinkedHashMap<>();

  SarifRules(Tool tool, String lang, List<Finding> findings) {
    this.tool = tool;
    this.lang = lang;
    TreeSet<String> ids = new TreeSet<>(tool.rules());
    findings.forEach(finding -> ids.add(finding.rule()));
    ids.forEach(id -> indices.put(id, indices.size()));
  }

  int index(String rule) {
    return indices.getOrDefault(rule, -1);
  }

  List<Map<String, Object>> described() {
    List<Map<String, Object>> rules = new ArrayList<>();
    indices.keySet().forEach(rule -> rules.add(described(rule)));
    return rules;
  }

  private Map<String, Object> described(String rule) {
    String page = tool.page(rule, lang);
    String about = tool.rules().contains(rule) ? tool.about().apply(rule).in(lang) : rule;
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", rule);
    map.put("shortDescription", Map.of("text", about));
    map.put("help", Map.of("text", lang.equals("ja") ? page + " をご覧ください。" : "See " + page + "."));
    if (tool.home() != null) {
      map.put("helpUri", tool.home().resolve(page).toString());
    }
    return map;
  }
}
