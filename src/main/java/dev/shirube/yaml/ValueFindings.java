package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a value that a schema does not accept. */
final class ValueFindings {
  private final SchemaFiles schemas;
  private final ReaderFaults faults;

  ValueFindings(SchemaFiles schemas, ReaderFaults faults) {
    this.schemas = schemas;
    this.faults = faults;
  }

  Finding of(Place place, SchemaFault fault) {
    return switch (fault.keyword()) {
      case "type" -> wrongType(place, fault);
      case "enum", "const" -> faults.unknownValue(place.node(), place.name(), operands(fault));
      case "oneOf", "anyOf" -> alternatives(place, fault);
      case "uniqueItems" -> repeated(place);
      default -> badValue(place, fault);
    };
  }

  private Finding wrongType(Place place, SchemaFault fault) {
    String type = operands(fault).isEmpty() ? "string" : operands(fault).get(0);
    Words name =
        switch (type) {
          case "string" -> ReaderFaults.TEXT;
          case "integer", "number" -> new Words("数", "a number");
          case "boolean" -> new Words("true か false", "true or false");
          case "array" -> new Words("並び", "a list");
          default -> new Words("「項目: 値」の組", "keys with values");
        };
    String example =
        switch (type) {
          case "string" -> "text";
          case "integer", "number" -> "10";
          case "boolean" -> "true";
          case "array" -> "[…]";
          default -> "{…: …}";
        };
    Finding finding =
        faults.wrongType(
            place.node(), place.name(), fault.kind().map(Kind::example).orElse(example), name);
    return finding.hint().isEmpty()
        ? finding.hint(fault.kind().map(Kind::notation).orElse(Words.NONE))
        : finding;
  }

  private Finding badValue(Place place, SchemaFault fault) {
    String operand = String.join(", ", operands(fault));
    Words limit =
        switch (fault.keyword()) {
          case "minimum" ->
              new Words(operand + "以上の数を書きます。", "It must be " + operand + " or more.");
          case "maximum" ->
              new Words(operand + "以下の数を書きます。", "It must be " + operand + " or less.");
          case "minLength" ->
              new Words(operand + "文字以上で書きます。", "It needs " + operand + " characters or more.");
          case "maxLength" ->
              new Words(operand + "文字以下で書きます。", "It may have " + operand + " characters at most.");
          case "minItems" -> new Words(operand + "つ以上書きます。", "It needs " + operand + " or more.");
          case "maxItems" ->
              new Words(operand + "つまで書けます。", "It may have " + operand + " at most.");
          default -> notation(fault);
        };
    Words reason =
        limit.isEmpty()
            ? new Words(
                "スキーマの " + fault.keyword() + " に合いません。",
                "It does not fit “" + fault.keyword() + "” in the schema.")
            : limit;
    Finding finding =
        faults.badValue(
            place.node(), place.name(), reason, fault.kind().map(Kind::example).orElse(operand));
    return halfWidth(place.node()).map(finding::hint).orElse(finding);
  }

  /** How a value is written: of a known kind in both languages, else as the schema describes it. */
  private Words notation(SchemaFault fault) {
    return fault.kind().map(Kind::notation).or(() -> description(fault)).orElse(Words.NONE);
  }

  private Optional<Words> description(SchemaFault fault) {
    if (schemas.at(fault.schemaFile(), fault.schemaSteps()) instanceof YamlNode.Mapping schema
        && schema.get("description").orElse(null) instanceof YamlNode.Scalar description) {
      String operand = String.join(" | ", operands(fault));
      return Optional.of(
          new Words(description.text(), "It must fit the " + fault.keyword() + " " + operand));
    }
    return Optional.empty();
  }

  private static Optional<Words> halfWidth(YamlNode node) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      return Optional.empty();
    }
    String normal = Normalizer.normalize(scalar.text(), Normalizer.Form.NFKC);
    return normal.equals(scalar.text())
        ? Optional.empty()
        : Optional.of(
            new Words(
                "半角で「" + normal + "」と書いてください。", "Write it in plain characters: “" + normal + "”."));
  }

  private Finding alternatives(Place place, SchemaFault fault) {
    List<String> keys = requiredKeys(fault);
    String names = keys.stream().map(key -> "「" + key + "」").collect(Collectors.joining("か"));
    String list = keys.stream().map(key -> "“" + key + "”").collect(Collectors.joining(" or "));
    if (keys.isEmpty() || !(place.node() instanceof YamlNode.Mapping mapping)) {
      return fault.kind().isPresent()
          ? faults
              .wrongType(
                  place.node(),
                  place.name(),
                  fault.kind().get().example(),
                  new Words("決まった形", "of another form"))
              .hint(notation(fault))
          : faults.badValue(
              place.node(),
              place.name(),
              new Words("決まったどの形でもありません。", "It has none of the accepted forms."),
              "");
    }
    if (fault.matches() == 0) {
      return Finding.error(
              faults.prefix() + "/missing-key",
              mapping.position(),
              new Words("項目" + names + "が必要です。", "Either " + list + " is needed."))
          .expected(keys.stream().map(key -> key + ": …").collect(Collectors.joining(" | ")));
    }
    YamlNode.Pair last =
        mapping.pairs().stream()
            .filter(pair -> keys.contains(pair.key()))
            .reduce((first, second) -> second)
            .orElseThrow();
    return Finding.error(
            faults.prefix() + "/bad-value",
            last.keyPosition(),
            new Words("項目" + names + "は、どれか1つだけ書きます。", "Only one of " + list + " can be written."))
        .found(last.key())
        .hint(new Words("1つを残して消してください。", "Keep one and remove the other."));
  }

  /** The keys that each branch asks for. */
  private List<String> requiredKeys(SchemaFault fault) {
    List<String> keys = new ArrayList<>();
    if (schemas.at(fault.schemaFile(), fault.keywordSteps())
        instanceof YamlNode.Sequence branches) {
      for (YamlNode branch : branches.items()) {
        if (branch instanceof YamlNode.Mapping schema
            && schema.get("required").orElse(null) instanceof YamlNode.Sequence required) {
          required.items().forEach(key -> keys.add(Excerpt.of(key)));
        }
      }
    }
    return keys;
  }

  private Finding repeated(Place place) {
    Words reason = new Words("同じ値が2回あります。", "The same value stands there twice.");
    Set<String> seen = new HashSet<>();
    if (place.node() instanceof YamlNode.Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (!seen.add(Excerpt.of(item))) {
          return faults
              .badValue(item, place.name(), reason, "")
              .hint(new Words("1つを消してください。", "Remove one of them."));
        }
      }
    }
    return faults.badValue(place.node(), place.name(), reason, "");
  }

  /** What the schema says after the keyword, as texts. */
  private List<String> operands(SchemaFault fault) {
    YamlNode operand = schemas.at(fault.schemaFile(), fault.keywordSteps());
    if (operand instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream().map(Excerpt::of).toList();
    }
    return operand == null ? List.of() : List.of(Excerpt.of(operand));
  }
}
