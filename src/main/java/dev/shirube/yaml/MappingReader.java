package dev.shirube.yaml;

import static dev.shirube.yaml.ReaderFaults.TEXT;
import static dev.shirube.yaml.ReaderFaults.TOO_LARGE;
import static dev.shirube.yaml.ReaderFaults.name;

import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Localized;
import dev.shirube.model.Located;
import dev.shirube.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the keys of a mapping as the types that a caller expects. A value of another type is a
 * finding and reads as absent, so that a caller asks for every key and all faults are told at once;
 * {@link #rejectUnknownKeys} then tells of the keys that nobody asked for.
 */
public final class MappingReader {
  private final YamlNode.Mapping mapping;
  private final ReaderFaults faults;
  private final Findings findings;
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * Reads a mapping.
   *
   * @param prefix of the rules' ids: {@code page} for {@code page/missing-key}
   */
  public MappingReader(YamlNode.Mapping mapping, String prefix, Findings findings) {
    this.mapping = mapping;
    this.faults = new ReaderFaults(prefix);
    this.findings = findings;
  }

  /** Where the value of a key is written; where there is none, the start of the mapping. */
  public Position position(String key) {
    return mapping.get(key).map(YamlNode::position).orElse(mapping.position());
  }

  public boolean has(String key) {
    asked.add(key);
    return mapping.get(key).isPresent();
  }

  public Optional<String> text(String key) {
    return scalar(key, ScalarType.STRING, "text", TEXT).map(YamlNode.Scalar::text);
  }

  /** A text that must be there and hold more than spaces. */
  public Optional<String> requiredText(String key) {
    if (require(key).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> text = text(key);
    if (text.isPresent() && text.get().isBlank()) {
      findings.add(faults.empty(position(key), name(key)));
      return Optional.empty();
    }
    return text;
  }

  public Optional<Integer> integer(String key) {
    Optional<YamlNode.Scalar> scalar =
        scalar(key, ScalarType.INTEGER, "10", new Words("整数", "a whole number"));
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong number = scalar.get().integer();
    if (number.isPresent() && number.getAsLong() == (int) number.getAsLong()) {
      return Optional.of((int) number.getAsLong());
    }
    findings.add(faults.badValue(scalar.get(), name(key), TOO_LARGE, "10"));
    return Optional.empty();
  }

  public Optional<Boolean> bool(String key) {
    return scalar(
            key, ScalarType.BOOLEAN, "true | false", new Words("true か false", "true or false"))
        .map(scalar -> scalar.text().equalsIgnoreCase("true"));
  }

  /** One of a few words. */
  public Optional<String> oneOf(String key, String... values) {
    Optional<String> text = text(key);
    if (text.isEmpty() || Arrays.asList(values).contains(text.get())) {
      return text;
    }
    findings.add(faults.unknownValue(node(key).orElseThrow(), name(key), Arrays.asList(values)));
    return Optional.empty();
  }

  /** A day of the calendar, such as {@code 2026-03-31}. */
  public Optional<LocalDate> date(String key) {
    return notation(key, "2026-03-31", Notation::date);
  }

  /** A length of time, such as {@code P6M}. */
  public Optional<Value.Span> period(String key) {
    return notation(key, "P6M", Notation::period);
  }

  /** A list of texts, each with its place; empty where the key is absent. */
  public List<Located<String>> texts(String key) {
    List<Located<String>> texts = new ArrayList<>();
    for (YamlNode item : sequence(key).map(YamlNode.Sequence::items).orElse(List.of())) {
      if (item instanceof YamlNode.Scalar scalar && scalar.type() == ScalarType.STRING) {
        texts.add(new Located<>(scalar.text(), scalar.position()));
      } else {
        findings.add(faults.wrongType(item, name(key), "text", TEXT));
      }
    }
    return List.copyOf(texts);
  }

  /** A text in every language of the site. */
  public Optional<Localized> localized(String key, List<String> languages) {
    Optional<MappingReader> reader = mapping(key);
    if (reader.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : languages) {
      if (!reader.get().has(language)) {
        findings.add(faults.missingTranslation(position(key), name(key), language));
      } else {
        reader.get().requiredText(language).ifPresent(text -> texts.put(language, text));
      }
    }
    reader.get().rejectUnknownKeys();
    return texts.size() == languages.size() ? Optional.of(new Localized(texts)) : Optional.empty();
  }

  /** A mapping below a key, to be read in the same way. */
  public Optional<MappingReader> mapping(String key) {
    return typed(key, YamlNode.Mapping.class, "{…: …}", new Words("「項目: 値」の組", "keys with values"))
        .map(inner -> new MappingReader(inner, faults.prefix(), findings));
  }

  /** What stands below a key under names that an author chose, in the order of the file. */
  public List<Named> named(String key) {
    Optional<YamlNode.Mapping> inner =
        typed(key, YamlNode.Mapping.class, "{…: …}", new Words("「項目: 値」の組", "keys with values"));
    List<Named> named = new ArrayList<>();
    for (YamlNode.Pair pair : inner.map(YamlNode.Mapping::pairs).orElse(List.of())) {
      YamlNode.Mapping alone = new YamlNode.Mapping(List.of(pair), pair.keyPosition());
      named.add(
          new Named(
              new Located<>(pair.key(), pair.keyPosition()),
              new MappingReader(alone, faults.prefix(), findings)));
    }
    return named;
  }

  /**
   * A name that an author chose.
   *
   * @param value reads what stands there, by that name
   */
  public record Named(Located<String> name, MappingReader value) {
    public Optional<MappingReader> mapping() {
      return value.mapping(name.value());
    }

    public Optional<Located<String>> text() {
      return value
          .text(name.value())
          .map(text -> new Located<>(text, value.position(name.value())));
    }

    public List<Located<String>> texts() {
      return value.texts(name.value());
    }
  }

  public Optional<YamlNode.Sequence> sequence(String key) {
    return typed(key, YamlNode.Sequence.class, "[…]", new Words("並び", "a list"));
  }

  /** Whatever stands at a key, for callers that accept several types. */
  public Optional<YamlNode> node(String key) {
    asked.add(key);
    return mapping.get(key);
  }

  /** Like {@link #node}, with a finding where the key is absent or has no value. */
  public Optional<YamlNode> require(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      findings.add(faults.missing(mapping.position(), List.of(key)));
    } else if (node.get() instanceof YamlNode.Scalar scalar && scalar.isNull()) {
      findings.add(faults.empty(scalar.position(), name(key)));
      return Optional.empty();
    }
    return node;
  }

  /** Tells of each key that was not asked for before this call. */
  public void rejectUnknownKeys() {
    for (YamlNode.Pair pair : mapping.pairs()) {
      if (!asked.contains(pair.key())) {
        findings.add(faults.unknownKey(pair, asked));
      }
    }
  }

  private Optional<YamlNode.Scalar> scalar(
      String key, ScalarType type, String example, Words words) {
    Optional<YamlNode.Scalar> scalar = typed(key, YamlNode.Scalar.class, example, words);
    if (scalar.isPresent() && scalar.get().type() != type) {
      findings.add(faults.wrongType(scalar.get(), name(key), example, words));
      return Optional.empty();
    }
    return scalar;
  }

  private <T extends YamlNode> Optional<T> typed(
      String key, Class<T> type, String example, Words words) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && !type.isInstance(node.get())) {
      findings.add(faults.wrongType(node.get(), name(key), example, words));
    }
    return node.filter(type::isInstance).map(type::cast);
  }

  private <T> Optional<T> notation(
      String key, String example, Function<String, Reading<T>> notation) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!(node.get() instanceof YamlNode.Scalar scalar) || scalar.isNull()) {
      findings.add(faults.wrongType(node.get(), name(key), example, TEXT));
      return Optional.empty();
    }
    Reading<T> reading = notation.apply(scalar.text());
    if (reading instanceof Reading.Wrong<T> wrong) {
      findings.add(faults.badValue(scalar, name(key), wrong.reason(), wrong.expected()));
    }
    return reading.read();
  }
}
