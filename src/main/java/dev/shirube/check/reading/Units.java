package dev.shirube.check.reading;

/** Reads what is counted behind a number, in either language. */
final class Units {
  private Units() {}

  static Counted behind(Plain text, Quantity number) {
    int end = number.end();
    Counted japanese = Counters.at(text, text.afterSpace(end), number);
    if (japanese != null) {
      return japanese;
    }
    Counted sign = Nouns.sign(text, text.afterSpace(end));
    if (sign != null) {
      return sign;
    }
    Counted english = number.kanji() ? null : Nouns.english(text, end);
    return english == null ? new Counted(Unit.NONE, end, false, false) : english;
  }
}
