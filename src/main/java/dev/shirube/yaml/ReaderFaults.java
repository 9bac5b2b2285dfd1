package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The findings of {@link MappingReader}, whose rules share a prefix. */
record ReaderFaults(String prefix) {
  static final Words TEXT = new Words("文字", "text");
  static final Words TOO_LARGE = new Words("数が大きすぎます。", "The number is too large.");

  static Words name(String key) {
    return new Words("「" + key + "」", "“" + key + "”");
  }

  Finding missing(Position position, List<String> keys) {
    String ja = keys.stream().map(key -> name(key).ja()).collect(Collectors.joining());
    String en = keys.stream().map(key -> name(key).en()).collect(Collectors.joining(", "));
    String lines = keys.stream().map(key -> key + ": …").collect(Collectors.joining(", "));
    return Finding.error(
            prefix + "/missing-key",
            position,
            new Words(
                "項目" + ja + "がありません。",
                (keys.size() == 1 ? "A key is missing: " : "Keys are missing: ") + en + "."))
        .expected(lines)
        .hint(new Words("「" + lines + "」を足してください。", "Add “" + lines + "”."));
  }

  Finding missingTranslation(Position position, Words name, String language) {
    return Finding.error(
            prefix + "/missing-translation",
            position,
            new Words(
                name.ja() + "に言語 " + language + " の文章がありません。",
                "The language " + language + " is missing in " + name.en() + "."))
        .expected(language + ": …");
  }

  Finding unknownKey(YamlNode.Pair pair, Collection<String> known) {
    Words name = name(pair.key());
    return Finding.error(
            prefix + "/unknown-key",
            pair.keyPosition(),
            new Words(name.ja() + "という項目はありません。", "There is no key " + name.en() + "."))
        .found(pair.key())
        .hint(Suggestion.hint(pair.key(), known));
  }

  Finding empty(Position position, Words name) {
    return Finding.error(
            prefix + "/wrong-type",
            position,
            new Words(name.ja() + "に値がありません。", "There is no value for " + name.en() + "."))
        .hint(new Words("値を書くか、項目ごと消してください。", "Write a value or remove the key."));
  }

  /**
   * A value of another type.
   *
   * @param example what is expected, as it would be written
   */
  Finding wrongType(YamlNode node, Words name, String example, Words type) {
    if (node instanceof YamlNode.Scalar scalar && scalar.isNull()) {
      return empty(node.position(), name);
    }
    Finding finding =
        Finding.error(
                prefix + "/wrong-type",
                node.position(),
                new Words(
                    name.ja() + "の値は" + type.ja() + "で書きます。",
                    "The value of " + name.en() + " must be " + type.en() + "."))
            .found(Excerpt.of(node));
    boolean quotesHelp = type.equals(TEXT) && node instanceof YamlNode.Scalar;
    return quotesHelp
        ? finding
            .expected('"' + Excerpt.of(node) + '"')
            .hint(new Words("引用符 \"…\" で囲んでください。", "Put it in quotes."))
        : finding.expected(example);
  }

  Finding badValue(YamlNode node, Words name, Words reason, String expected) {
    return Finding.error(
            prefix + "/bad-value",
            node.position(),
            new Words(
                name.ja() + "の値が正しくありません。" + reason.ja(),
                "The value of " + name.en() + " is not right. " + reason.en()))
        .found(Excerpt.of(node))
        .expected(expected);
  }

  Finding unknownValue(YamlNode node, Words name, Collection<String> known) {
    String found = Excerpt.of(node);
    return Finding.error(
            prefix + "/bad-value",
            node.position(),
            new Words(
                name.ja() + "に「" + found + "」は使えません。",
                "“" + found + "” cannot be used for " + name.en() + "."))
        .found(found)
        .expected(String.join(" | ", known))
        .hint(Suggestion.hint(found, known));
  }
}
