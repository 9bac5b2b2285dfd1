package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.ArrayDeque;
import java.util.Deque;

/** Japanese brackets that are opened are closed in the same text, and none is closed twice. */
final class Brackets implements Rule {
  private static final String OPENING = "「『（【〔〈《";
  private static final String CLOSING = "」』）】〕〉》";

  @Override
  public String id() {
    return "text/brackets";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    subject.prose().passages().forEach(passage -> check(passage, findings));
  }

  private void check(Passage passage, Findings findings) {
    Deque<Integer> open = new ArrayDeque<>();
    String text = passage.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        open.push(i);
      } else if (CLOSING.indexOf(c) >= 0) {
        char opening = OPENING.charAt(CLOSING.indexOf(c));
        if (open.stream().noneMatch(index -> text.charAt(index) == opening)) {
          findings.add(notOpened(passage, i, c, opening));
          return; // what follows would be told for the same reason
        }
        if (text.charAt(open.peek()) != opening) {
          findings.add(notClosed(passage, open.peek()));
          return;
        }
        open.pop();
      }
    }
    if (!open.isEmpty()) {
      findings.add(notClosed(passage, open.peek()));
    }
  }

  private Finding notOpened(Passage passage, int index, char closing, char opening) {
    return Finding.error(
            id(),
            passage.at(index),
            new Words("始まりのないかっこがあります。", "A bracket is closed here that was not opened."))
        .found(String.valueOf(closing))
        .hint(
            new Words(
                "前に「" + opening + "」を加えるか、このかっこを消してください。",
                "Put “" + opening + "” before it, or take this one away."));
  }

  private Finding notClosed(Passage passage, int index) {
    char opening = passage.text().charAt(index);
    char closing = CLOSING.charAt(OPENING.indexOf(opening));
    return Finding.error(
            id(), passage.at(index), new Words("閉じていないかっこがあります。", "This bracket is not closed."))
        .found(String.valueOf(opening))
        .hint(
            new Words(
                "後ろに「" + closing + "」を加えるか、このかっこを消してください。",
                "Put “" + closing + "” behind it, or take this one away."));
  }
}
