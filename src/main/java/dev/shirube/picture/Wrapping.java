package dev.shirube.picture;

import dev.shirube.picture.TextMeasure.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines: between words where there are spaces, between phrases in Japanese, in
 * words and phrases only where one alone is too long. A line that ends at a space keeps it, so that
 * the lines together are the text.
 */
final class Wrapping {
  /** Signs that never begin a line. */
  private static final String NOT_FIRST =
      "、。，．,.:;!?！？：；）)」』】〉》〕］}・ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々％%〜～–-…’”";

  /** Signs that never end a line. */
  private static final String NOT_LAST = "（(「『【〈《〔［{‘“¥第約";

  /** What stays with the number before it. */
  private static final String COUNTERS = "年月日時分秒円名件回号枚週か個人つ台通桁文字営業間前後番";

  /** Less than this part of a line is no line that could end here. */
  private static final double SHORT = 0.3;

  /** A last line that is shorter than two letters looks like a mistake. */
  private static final double ORPHAN = 2.0 * TextMeasure.SIZE;

  /** The ways to break a text, best first. */
  private static final List<Break> BREAKS =
      List.of(
          Wrapping::isBetweenPhrases,
          Wrapping::isBetweenWords,
          Wrapping::isBetweenLetters,
          (before, after) -> true);

  private final double room;
  private final Weight weight;

  private Wrapping(double room, Weight weight) {
    this.room = room;
    this.weight = weight;
  }

  /** The lines of a text, at least one; none is wider than the room if a single letter is not. */
  static List<String> wrap(String text, double room) {
    return wrap(text, room, Weight.REGULAR);
  }

  static List<String> bold(String text, double room) {
    return wrap(text, room, Weight.BOLD);
  }

  private static List<String> wrap(String text, double room, Weight weight) {
    String clean = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    List<String> lines = new Wrapping(room, weight).lines(clean);
    double less = room;
    while (lines.size() > 1 && width(lines.get(lines.size() - 1), weight) < ORPHAN) {
      less -= TextMeasure.SIZE / 2.0;
      List<String> tighter = less < room / 2 ? List.of() : new Wrapping(less, weight).lines(clean);
      if (tighter.size() != lines.size()) {
        break;
      }
      lines = tighter;
    }
    return lines;
  }

  /** What the widest line takes. */
  static double width(List<String> lines, Weight weight) {
    return lines.stream().mapToDouble(line -> width(line, weight)).max().orElse(0);
  }

  private static double width(String line, Weight weight) {
    return TextMeasure.width(line.stripTrailing(), weight);
  }

  private List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    place(text, 0, line, lines);
    end(line, lines);
    return lines.isEmpty() ? List.of("") : lines;
  }

  /** Fills lines with a text, in the largest pieces that go. */
  private void place(String text, int depth, StringBuilder line, List<String> lines) {
    boolean last = depth + 1 == BREAKS.size();
    for (String piece : split(text, BREAKS.get(depth))) {
      boolean isFull = width(line.toString(), weight) > room * SHORT;
      if (fits(line + piece)) {
        line.append(piece);
      } else if (last || fits(piece) && isFull) {
        end(line, lines);
        line.append(piece);
      } else {
        place(piece, depth + 1, line, lines);
      }
    }
  }

  private static void end(StringBuilder line, List<String> lines) {
    if (line.length() > 0) {
      lines.add(line.toString());
      line.setLength(0);
    }
  }

  private boolean fits(String text) {
    return width(text, weight) <= room;
  }

  private interface Break {
    boolean isBetween(int before, int after);
  }

  /** The text in pieces; what makes one sign on the screen stays together. */
  private static List<String> split(String text, Break where) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    int before = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int letter = text.codePointAt(at);
      boolean joined = TextMeasure.isMark(letter) || before == TextMeasure.JOINER;
      if (at > from && !joined && where.isBetween(before, letter)) {
        pieces.add(text.substring(from, at));
        from = at;
      }
      before = letter;
    }
    if (from < text.length()) {
      pieces.add(text.substring(from));
    }
    return pieces;
  }

  /** Anywhere but where a rule of Japanese typesetting forbids it. */
  private static boolean isBetweenLetters(int before, int after) {
    if (before == ' ' || before == '-' && Character.isLetter(after)) {
      return true;
    }
    if (after == ' ' || has(NOT_FIRST, after) || has(NOT_LAST, before)) {
      return false;
    }
    if (isDigit(before) && has(COUNTERS, after)
        || isDigit(after) && has("～〜", before)
        || before == 'か' && after == '月') {
      return false;
    }
    return isWide(before) || isWide(after);
  }

  /** Where the script changes, but for what is bent at the end of a word. */
  private static boolean isBetweenWords(int before, int after) {
    return before == ' '
        || isBetweenLetters(before, after)
            && script(before) != script(after)
            && !isHiragana(after)
            && !(isDigit(after) && has(COUNTERS, before));
  }

  /** After a particle or a sign, and before a bracket: where a Japanese reader would pause. */
  private static boolean isBetweenPhrases(int before, int after) {
    if (before == ' ' || !isBetweenLetters(before, after)) {
      return before == ' ';
    }
    boolean isPause =
        has("、。，．！？・", before) || has("）」』】", before) && !isHiragana(after) || has("（「『【", after);
    boolean isParticle = isHiragana(before) && !isHiragana(after) && !has("おご", before);
    return isPause || isParticle;
  }

  private static int script(int letter) {
    if (letter >= 0x30a0 && letter <= 0x30ff) {
      return 1;
    }
    return isHiragana(letter) ? 2 : Character.isIdeographic(letter) ? 3 : 4;
  }

  private static boolean has(String signs, int letter) {
    return signs.indexOf(letter) >= 0;
  }

  private static boolean isDigit(int letter) {
    return letter >= '0' && letter <= '9' || letter >= '０' && letter <= '９';
  }

  private static boolean isHiragana(int letter) {
    return letter >= 0x3041 && letter <= 0x309f;
  }

  private static boolean isWide(int letter) {
    return letter >= 0x2e80 && !(letter >= 0xff61 && letter <= 0xff9f);
  }
}
