package dev.shirube.serve;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Severity;
import dev.shirube.diagnostic.Words;
import dev.shirube.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What browsers are told of the state of a site, for a page. */
final class Shown {
  private Shown() {}

  /**
   * The page's state as JSON, in the two languages of the tool.
   *
   * @param page tells the content of the page; a browser that has another loads it anew
   */
  static String of(Board.News news, String page) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("page", page);
    state.put("right", news.preview().right());
    state.put("checking", news.checking());
    state.put("findings", news.findings().stream().map(Shown::finding).toList());
    return Json.write(state);
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("rule", finding.rule());
    told.put("severity", finding.severity() == Severity.ERROR ? "error" : "warning");
    told.put("place", finding.position().toString());
    told.put("message", both(finding.message()));
    told.put("hint", both(finding.hint()));
    told.put("found", finding.found());
    told.put("expected", finding.expected());
    return told;
  }

  private static Map<String, Object> both(Words words) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("ja", words.ja());
    both.put("en", words.en());
    return both;
  }
}
