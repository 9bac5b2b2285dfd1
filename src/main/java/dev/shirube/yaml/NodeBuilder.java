package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Origin;
import dev.shirube.diagnostic.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Builds nodes straight from the parser's events, in one pass. */
final class NodeBuilder {
  private static final int DEEPEST = 40;
  private static final ScalarResolver RESOLVER = new CoreScalarResolver(false);
  private static final Map<Tag, ScalarType> TYPES =
      Map.of(
          Tag.INT, ScalarType.INTEGER,
          Tag.BOOL, ScalarType.BOOLEAN,
          Tag.NULL, ScalarType.NULL,
          Tag.FLOAT, ScalarType.FLOAT);

  private final Parser parser;
  private final String written;
  private final YamlPlaces places;
  private final Findings findings;

  NodeBuilder(Parser parser, String written, YamlPlaces places, Findings findings) {
    this.parser = parser;
    this.written = written;
    this.places = places;
    this.findings = findings;
  }

  Optional<YamlNode> document() {
    parser.next(); // stream start
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    parser.next(); // document start
    YamlNode node = node(0);
    parser.next(); // document end
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      findings.add(YamlFault.documents(start(parser.next())));
    }
    boolean empty = node instanceof YamlNode.Scalar scalar && scalar.isNull();
    return empty ? Optional.empty() : Optional.of(node);
  }

  private YamlNode node(int depth) {
    Event event = parser.next();
    if (event instanceof AliasEvent) {
      throw new Unreadable(YamlFault.alias(start(event)));
    }
    rejectAnchorsAndTags((NodeEvent) event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (depth == DEEPEST) {
      throw new Unreadable(YamlFault.tooDeep(start(event), DEEPEST));
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? sequence(start(event), depth + 1)
        : mapping(start(event), depth + 1);
  }

  private YamlNode.Sequence sequence(Position position, int depth) {
    List<YamlNode> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth));
    }
    parser.next();
    return new YamlNode.Sequence(items, position);
  }

  private YamlNode.Mapping mapping(Position position, int depth) {
    List<YamlNode.Pair> pairs = new ArrayList<>();
    Map<String, Position> seen = new HashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      YamlNode key = node(depth);
      YamlNode value = node(depth);
      if (!(key instanceof YamlNode.Scalar scalar) || scalar.type() != ScalarType.STRING) {
        findings.add(YamlFault.notAWord(key));
        continue;
      }
      Position first = seen.putIfAbsent(scalar.text(), scalar.position());
      if (first == null) {
        pairs.add(new YamlNode.Pair(scalar.text(), scalar.position(), value));
      } else {
        findings.add(YamlFault.duplicate(scalar, first));
      }
    }
    parser.next();
    return new YamlNode.Mapping(pairs, position);
  }

  private YamlNode.Scalar scalar(ScalarEvent event) {
    String text = event.getValue();
    Tag tag = RESOLVER.resolve(text, event.isPlain());
    ScalarType type = TYPES.getOrDefault(tag, ScalarType.STRING);
    Position position = start(event);
    return new YamlNode.Scalar(text, type, position, origin(event, position));
  }

  private Origin origin(ScalarEvent event, Position position) {
    if (event.getStartMark().isEmpty() || event.getEndMark().isEmpty()) {
      return Origin.of(position);
    }
    int start = places.offset(event.getStartMark().get());
    int end = places.offset(event.getEndMark().get());
    return event.isPlain() && end - start == event.getValue().length()
        ? Origin.of(position)
        : ScalarOrigin.of(event.getValue(), written, start, end, places);
  }

  private void rejectAnchorsAndTags(NodeEvent event) {
    event
        .getAnchor()
        .ifPresent(anchor -> findings.add(YamlFault.anchor(start(event), anchor.getValue())));
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent collection
                ? collection.getTag()
                : Optional.empty();
    tag.ifPresent(name -> findings.add(YamlFault.tag(start(event), name)));
  }

  private Position start(Event event) {
    return event.getStartMark().map(places::at).orElseGet(() -> places.at(0));
  }

  /** Ends the reading of a document that makes no sense beyond this point. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    Unreadable(Finding finding) {
      super(finding.message().en(), null, false, false);
      this.finding = finding;
    }

    Finding finding() {
      return finding;
    }
  }
}
