package dev.shirube.yaml;

import dev.shirube.diagnostic.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of value that the tool understands. A schema names it by a reference such as {@code
 * values.schema.json#/$defs/phone}; how it is written is said here once more, since findings speak
 * two languages and a schema's descriptions one.
 */
public enum Kind {
  ID("certificate-fee", "半角の英小文字と数字を「-」でつなぎます。", "Lower-case letters and digits, joined by “-”."),
  TEXT("{ja: …, en: …}", "言語ごとに文章を書きます。", "A text for each language."),
  PLAIN("text", "文字を書きます。", "Some text."),
  DATE("2026-03-31", "日付を「年-月-日」で書きます。", "A date as year-month-day."),
  MONTH("2026-06", "年月を「年-月」で書きます。", "A month as year-month."),
  PERIOD("P3Y3M", "期間を P3Y3M や 5BD の形で書きます。", "A period such as P3Y3M or 5BD."),
  PHONE("0800-080-4583", "電話番号を半角の数字とハイフンで書きます。", "A phone number in digits and hyphens."),
  URL("https://…", "https:// で始まるアドレスを書きます。", "An address that begins with https://."),
  MAIL("name@example.jp", "メールアドレスを半角で書きます。", "A mail address."),
  MONEY("1500", "円の整数を、コンマなしで書きます。", "An amount in yen, a whole number without commas."),
  CODE(
      "\"01\"",
      "半角の英数字と「-」「_」で書きます。0で始まるときは引用符で囲みます。",
      "Letters, digits, “-” and “_”; in quotes if it begins with 0."),
  COUNT("7", "0以上の整数を書きます。", "A whole number from 0."),
  FLAG("true", "true か false を書きます。", "Either true or false."),
  HOURS(
      "{rows: [{week: mon-fri, open: \"08:00\", close: \"18:00\"}]}",
      "受付時間を行（rows）で書きます。",
      "Opening hours, as rows."),
  VALUE("{money: 1500}", "種類の名前を1つだけ書き、値を入れます。", "One kind with its value."),
  SOURCE(
      "{doc: …, where: …}",
      "出典を、資料のID（doc）と場所（where）で書きます。",
      "A source: the document's id (doc) and the place in it (where)."),
  STATUS("live", "live、past、superseded のどれかを書きます。", "One of live, past, superseded.");

  private static final Map<String, Kind> BY_NAME =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Kind::label, Function.identity()));

  private final String example;
  private final String ja;
  private final String en;

  Kind(String example, String ja, String en) {
    this.example = example;
    this.ja = ja;
    this.en = en;
  }

  /** The kind of a name such as {@code phone}. */
  public static Optional<Kind> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The name in schemas and in {@code value} fields. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A value of this kind as it would be written. */
  public String example() {
    return example;
  }

  /** How values of this kind are written. */
  public Words notation() {
    return new Words(ja, en);
  }
}
