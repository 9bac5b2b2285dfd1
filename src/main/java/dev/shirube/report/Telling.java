package dev.shirube.report;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Related;
import dev.shirube.diagnostic.Words;
import java.util.ArrayList;
import java.util.List;

/** What a finding says, in sentences of one language. */
final class Telling {
  private static final Words FOUND = new Words("書いてあるもの", "found");
  private static final Words EXPECTED = new Words("正しいもの", "expected");
  private static final Words HINT = new Words("直し方", "fix");

  private final String lang;

  Telling(String lang) {
    this.lang = lang;
  }

  String message(Finding finding) {
    return finding.message().in(lang);
  }

  /** The values and the fix, each with its label. */
  List<String> details(Finding finding) {
    List<String> details = new ArrayList<>();
    add(FOUND, finding.found(), details);
    add(EXPECTED, finding.expected(), details);
    add(HINT, finding.hint().in(lang), details);
    return details;
  }

  String related(Related related) {
    return related.position() + ": " + related.message().in(lang);
  }

  /** All of it, where a format has no room of its own for the parts. */
  String whole(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(message(finding));
    lines.addAll(details(finding));
    finding.related().forEach(related -> lines.add(related(related)));
    return String.join("\n", lines);
  }

  private void add(Words label, String text, List<String> details) {
    if (!text.isEmpty()) {
      details.add(label.in(lang) + ": " + text);
    }
  }
}
