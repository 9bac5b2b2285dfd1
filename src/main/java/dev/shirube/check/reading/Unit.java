package dev.shirube.check.reading;

/** What is counted, the same for both languages. */
public enum Unit {
  NONE(""),
  DIGITS("digits"),
  CHARACTERS("characters"),
  LINES("lines"),
  BUSINESS_DAYS("business days"),
  DAYS("days"),
  WEEKS("weeks"),
  MONTHS("months"),
  YEARS("years"),
  HOURS("hours"),
  MINUTES("minutes"),
  SECONDS("seconds"),
  TIMES("times"),
  PEOPLE("people"),
  PAGES("pages"),
  PERCENT("percent"),
  KILOBYTES("KB"),
  MEGABYTES("MB"),
  GIGABYTES("GB"),
  TERABYTES("TB"),
  KILOBITS("kbps"),
  MEGABITS("Mbps"),
  GIGABITS("Gbps"),
  MILLIMETRES("mm"),
  CENTIMETRES("cm"),
  METRES("m"),
  /** Counted with 台. */
  UNITS("units", true),
  /** Counted with 枚. */
  SHEETS("sheets", true),
  /** Counted with 通. */
  LETTERS("letters sent", true),
  /** Counted with 件. */
  CASES("cases", true),
  /** Counted with つ or 個. */
  THINGS("things", true),
  /** Counted with 番. */
  NUMBER("number", true),
  /** Counted with 種類 or とおり. */
  KINDS("kinds", true),
  /** Counted with 項目. */
  ITEMS("items", true),
  /** Counted with 点. */
  POINTS("points", true),
  /** Counted with 社. */
  COMPANIES("companies", true),
  /** Counted with 冊 or 部. */
  COPIES("copies", true),
  /** Counted with か所. */
  PLACES("places", true),
  /** Counted with 段階 or 段. */
  STAGES("stages", true);

  private final String words;
  private final boolean loose;

  Unit(String words) {
    this(words, false);
  }

  Unit(String words, boolean loose) {
    this.words = words;
    this.loose = loose;
  }

  /** The unit as it stands in a canonical value. */
  public String words() {
    return words;
  }

  /** Whether English has many nouns where Japanese has this one counter. */
  public boolean loose() {
    return loose;
  }
}
