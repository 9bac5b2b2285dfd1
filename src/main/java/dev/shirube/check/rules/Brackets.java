package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Brackets that are opened are closed in the same text, by their own kind, and none twice. */
final class Brackets implements Rule {
  private static final String OPENING = "「『（【〔〈《(";
  private static final String CLOSING = "」』）】〕〉》)";

  /** What stands before the bracket of {@code 1)} or {@code b)} in front of what is counted. */
  private static final Pattern COUNTED =
      Pattern.compile("(?:.*[^\\p{L}\\p{N}])?(?:[0-9０-９]{1,2}|\\p{L}|[ivx]{2,4})", Pattern.DOTALL);

  private static final Pattern FACE =
      Pattern.compile(".*(?:[:;=8]['’]?-?|\\^_?\\^)", Pattern.DOTALL);

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
        if (c != '(' || !FACE.matcher(text.substring(0, i)).matches()) {
          open.push(i);
        }
      } else if (CLOSING.indexOf(c) >= 0) {
        char opening = OPENING.charAt(CLOSING.indexOf(c));
        Integer top = open.peek();
        if (top != null && isOtherWidth(text.charAt(top), opening)) {
          findings.add(otherWidth(passage, i, text.charAt(top)));
          open.pop();
          continue;
        }
        if (open.stream().noneMatch(index -> text.charAt(index) == opening)) {
          if (c == ')' && isAlone(text.substring(0, i))) {
            continue;
          }
          findings.add(notOpened(passage, i, c, opening));
          return; // what follows would be told for the same reason
        }
        if (top != null && text.charAt(top) != opening) {
          findings.add(notClosed(passage, top));
          return;
        }
        open.pop();
      }
    }
    if (!open.isEmpty()) {
      findings.add(notClosed(passage, open.peek()));
    }
  }

  private static boolean isAlone(String before) {
    return COUNTED.matcher(before).matches() || FACE.matcher(before).matches();
  }

  private static boolean isOtherWidth(char one, char other) {
    return one == '（' && other == '(' || one == '(' && other == '（';
  }

  private Finding otherWidth(Passage passage, int index, char opening) {
    return Finding.error(
            id(),
            passage.at(index),
            new Words("かっこの全角と半角がそろっていません。", "A bracket is closed by one of another width."))
        .found(passage.text().substring(index, index + 1))
        .expected(String.valueOf(CLOSING.charAt(OPENING.indexOf(opening))))
        .hint(new Words("どちらかにそろえてください。", "Write both in the same width."));
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
