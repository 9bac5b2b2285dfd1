package dev.shirube.check.rules;

import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.PlainText;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Words as they stand on screens and papers: records hold them as values that are the same in every
 * language. In 「」 a text may quote them, whatever form the site itself would use.
 */
final class Labels {
  private final Set<String> all = new LinkedHashSet<>();

  private Labels() {}

  static Labels of(Subject subject) {
    Labels labels = new Labels();
    subject.prose().plains().stream()
        .filter(plain -> !plain.isForMachines())
        .map(PlainText::passage)
        .map(Passage::text)
        .forEach(labels.all::add);
    return labels;
  }

  /** Whether a piece of a text is quoted, and is a label of a record or part of one. */
  boolean areQuoted(Passage passage, int start, int end) {
    String text = passage.text();
    int open = open(text, start);
    if (open < 0) {
      return false;
    }
    int close = close(text, end);
    String quote = text.substring(open + 1, close);
    int from = start - open - 1;
    int to = end - open - 1;
    return all.stream().anyMatch(label -> label.contains(quote) || covers(quote, label, from, to));
  }

  private static boolean covers(String quote, String label, int from, int to) {
    int at = quote.indexOf(label);
    while (at >= 0 && at <= from) {
      if (at + label.length() >= to) {
        return true;
      }
      at = quote.indexOf(label, at + 1);
    }
    return false;
  }

  private static int open(String text, int index) {
    int depth = 0;
    for (int i = index - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '」' || c == '』') {
        depth++;
      } else if ((c == '「' || c == '『') && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int close(String text, int index) {
    int depth = 0;
    for (int i = index; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '「' || c == '『') {
        depth++;
      } else if ((c == '」' || c == '』') && depth-- == 0) {
        return i;
      }
    }
    return text.length();
  }
}
