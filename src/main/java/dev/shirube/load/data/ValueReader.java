package dev.shirube.load.data;

import dev.shirube.diagnostic.Origin;
import dev.shirube.model.Field;
import dev.shirube.model.Localized;
import dev.shirube.model.Value;
import dev.shirube.yaml.Kind;
import dev.shirube.yaml.MisplacedReference;
import dev.shirube.yaml.Notation;
import dev.shirube.yaml.Reading;
import dev.shirube.yaml.Shape;
import dev.shirube.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns YAML into values of the kinds that a schema names. What cannot be read as its kind is kept
 * as a plain text after the finding, so that the field exists for whoever refers to it.
 */
final class ValueReader {
  private static final Value NOTHING = new Value.Plain("");

  private final List<String> languages;
  private final Told told;
  private final HoursReader hours;

  ValueReader(List<String> languages, Told told) {
    this.languages = languages;
    this.told = told;
    this.hours = new HoursReader(told);
  }

  Map<String, Field> fields(YamlNode.Mapping mapping, Shape.Group shape) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (YamlNode.Pair pair : mapping.pairs()) {
      Shape field = shape.fields().get(pair.key());
      YamlNode node = pair.value();
      fields.put(pair.key(), field(node, field == null ? asIs(node) : value(node, field)));
    }
    return fields;
  }

  private static Field field(YamlNode node, Value value) {
    return node instanceof YamlNode.Scalar scalar
        ? new Field(value, node.position(), scalar.origin())
        : new Field(value, node.position());
  }

  private Value value(YamlNode node, Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      List<YamlNode> items =
          node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
      return new Value.Items(
          items.stream().map(item -> field(item, value(item, list.item()))).toList());
    }
    if (shape instanceof Shape.Group group) {
      return node instanceof YamlNode.Mapping mapping
          ? new Value.Group(fields(mapping, group))
          : NOTHING;
    }
    Shape.Single single = (Shape.Single) shape;
    return node instanceof YamlNode.Scalar scalar
        ? scalar(scalar, single)
        : structure(node, single.kind());
  }

  private Value structure(YamlNode node, Kind kind) {
    if (kind == Kind.SOURCE) {
      return source(node);
    }
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return NOTHING;
    }
    return switch (kind) {
      case TEXT -> text(mapping);
      case HOURS -> hours.read(mapping);
      case VALUE -> valueOfItsKind(mapping);
      default -> NOTHING;
    };
  }

  private Value scalar(YamlNode.Scalar scalar, Shape.Single shape) {
    String text = scalar.text();
    return switch (shape.kind()) {
      case ID, PLAIN, STATUS ->
          shape.target().isEmpty()
              ? new Value.Plain(text)
              : new Value.Reference(shape.target(), text);
      case DATE -> notation(scalar, Notation.date(text), Value.Day::new);
      case MONTH -> notation(scalar, Notation.month(text), Value.Month::new);
      case PERIOD -> notation(scalar, Notation.period(text), Function.identity());
      case PHONE -> new Value.Phone(text);
      case URL -> new Value.Url(text);
      case MAIL -> new Value.Mail(text);
      case CODE -> new Value.Code(text);
      case MONEY -> number(scalar, Kind.MONEY, Value.Money::new);
      case COUNT -> number(scalar, Kind.COUNT, Value.Count::new);
      case FLAG -> new Value.Flag(text.equalsIgnoreCase("true"));
      case TEXT, HOURS, VALUE, SOURCE -> new Value.Plain(text);
    };
  }

  private <T> Value notation(
      YamlNode.Scalar scalar, Reading<T> reading, Function<T, ? extends Value> make) {
    if (reading instanceof Reading.Wrong<T> wrong) {
      told.add(
          RecordFaults.badValue(
              scalar.position(), scalar.text(), wrong.reason(), wrong.expected()));
      return new Value.Plain(scalar.text());
    }
    return make.apply(reading.read().orElseThrow());
  }

  private Value number(YamlNode.Scalar scalar, Kind kind, Function<Long, Value> make) {
    if (scalar.integer().isPresent()) {
      return make.apply(scalar.integer().getAsLong());
    }
    told.add(
        RecordFaults.badValue(scalar.position(), scalar.text(), kind.notation(), kind.example()));
    return new Value.Plain(scalar.text());
  }

  private Value text(YamlNode.Mapping mapping) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Origin> origins = new LinkedHashMap<>();
    for (String language : languages) {
      mapping
          .get(language)
          .ifPresentOrElse(
              node -> {
                if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
                  String text = scalar.text();
                  texts.put(language, text.strip());
                  origins.put(
                      language, scalar.origin().from(text.length() - text.stripLeading().length()));
                  MisplacedReference.in(scalar).ifPresent(told::add);
                } else {
                  told.add(RecordFaults.missingTranslation(node.position(), language));
                }
              },
              () -> told.add(RecordFaults.missingTranslation(mapping.position(), language)));
    }
    for (YamlNode.Pair pair : mapping.pairs()) {
      if (!languages.contains(pair.key())) {
        told.add(RecordFaults.unknownLanguage(pair.keyPosition(), pair.key(), languages));
      }
    }
    return new Value.Text(new Localized(texts), origins);
  }

  private Value valueOfItsKind(YamlNode.Mapping mapping) {
    if (mapping.pairs().isEmpty()) {
      return NOTHING;
    }
    YamlNode.Pair pair = mapping.pairs().get(0);
    return Kind.named(pair.key())
        .map(kind -> value(pair.value(), new Shape.Single(kind, "")))
        .orElseGet(() -> asIs(pair.value()));
  }

  /** One citation or several; always kept as a list. */
  private Value source(YamlNode node) {
    Shape.Group citation =
        new Shape.Group(
            Map.of(
                "doc", new Shape.Single(Kind.ID, "source"),
                "where", new Shape.Single(Kind.PLAIN, "")));
    List<YamlNode> citations =
        node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
    return new Value.Items(
        citations.stream().map(item -> new Field(value(item, citation), item.position())).toList());
  }

  /** A field that the schema allows without describing it. */
  private Value asIs(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return new Value.Group(fields(mapping, new Shape.Group(Map.of())));
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return new Value.Items(
          sequence.items().stream().map(item -> field(item, asIs(item))).toList());
    }
    return new Value.Plain(((YamlNode.Scalar) node).text());
  }
}
