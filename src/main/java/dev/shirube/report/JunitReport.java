package dev.shirube.report;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings as results of tests: a rule is a suite, and passes where it told nothing, so that a
 * server sees tests in a run without findings too. An error is a failure. A warning is a skipped
 * test: the only result that servers show apart without failing a run that the exit code calls
 * fine.
 */
final class JunitReport implements Report {
  private static final Words WELL = new Words("問題なし", "all is well");

  private final String lang;
  private final Tool tool;
  private final Telling telling;

  JunitReport(String lang, Tool tool) {
    this.lang = lang;
    this.tool = tool;
    this.telling = new Telling(lang);
  }

  @Override
  public void print(Checked checked, PrintWriter out) {
    SortedMap<String, List<Finding>> suites = suites(checked);
    Xml xml = new Xml(out);
    Summary summary = checked.summary();
    int passed = (int) suites.values().stream().filter(List::isEmpty).count();
    xml.open("testsuites", attributes("shirube", passed, summary.errors(), summary.warnings()));
    suites.forEach((rule, findings) -> suite(rule, findings, xml));
    xml.close();
    out.flush();
  }

  private SortedMap<String, List<Finding>> suites(Checked checked) {
    SortedMap<String, List<Finding>> suites = new TreeMap<>();
    tool.rules().forEach(rule -> suites.put(rule, new ArrayList<>()));
    for (Finding finding : checked.findings()) {
      suites.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
    }
    if (suites.isEmpty()) {
      suites.put("shirube", List.of());
    }
    return suites;
  }

  private void suite(String rule, List<Finding> findings, Xml xml) {
    int errors = (int) findings.stream().filter(Finding::isError).count();
    int passed = findings.isEmpty() ? 1 : 0;
    xml.open("testsuite", attributes(rule, passed, errors, findings.size() - errors));
    if (findings.isEmpty()) {
      Words about = tool.rules().contains(rule) ? tool.about().apply(rule) : WELL;
      xml.empty(
          "testcase", List.of(Map.entry("classname", rule), Map.entry("name", about.in(lang))));
    }
    Occurrences names = new Occurrences();
    findings.forEach(finding -> test(finding, names, xml));
    xml.close();
  }

  private void test(Finding finding, Occurrences names, Xml xml) {
    String place = finding.position().toString();
    int time = names.next(place);
    xml.open(
        "testcase",
        List.of(
            Map.entry("classname", finding.rule()),
            Map.entry("name", time == 1 ? place : place + " (" + time + ")"),
            Map.entry("file", finding.position().file()),
            Map.entry("line", Integer.toString(finding.position().line()))));
    Map.Entry<String, String> message = Map.entry("message", telling.message(finding));
    String whole = telling.whole(finding);
    if (finding.isError()) {
      xml.text("failure", List.of(message, Map.entry("type", finding.rule())), whole);
    } else {
      xml.text("skipped", List.of(message), whole);
    }
    xml.close();
  }

  private static List<Map.Entry<String, String>> attributes(
      String name, int passed, int errors, int warnings) {
    return List.of(
        Map.entry("name", name),
        Map.entry("tests", Integer.toString(passed + errors + warnings)),
        Map.entry("failures", Integer.toString(errors)),
        Map.entry("errors", "0"),
        Map.entry("skipped", Integer.toString(warnings)));
  }
}
