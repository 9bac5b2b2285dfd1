package dev.shirube.check.rules;

import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.PlainText;
import dev.shirube.check.prose.RecordText;
import java.util.ArrayList;
import java.util.List;

/** Texts that a rule about spelling looks at. */
final class Written {
  /** The field in which a record says what documents have and the site does not use. */
  private static final String CONFLICT = "conflict";

  private Written() {}

  /** All texts but those that tell of the forms of others. */
  static List<Passage> asOwnWords(Subject subject) {
    List<Passage> all = prose(subject);
    subject.prose().plains().stream().map(PlainText::passage).forEach(all::add);
    return all;
  }

  /** The same without values that are alike in every language. */
  static List<Passage> prose(Subject subject) {
    List<Passage> all = new ArrayList<>();
    subject.prose().pages().forEach(page -> all.addAll(page.passages()));
    for (RecordText text : subject.prose().records()) {
      if (!text.path().equals(CONFLICT)) {
        all.addAll(text.passages().values());
      }
    }
    subject.prose().texts().forEach(text -> all.addAll(text.passages().values()));
    return all;
  }
}
