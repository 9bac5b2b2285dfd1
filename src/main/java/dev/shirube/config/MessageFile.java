package dev.shirube.config;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.ScalarType;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The messages of one language with their places, and a site's own words in their stead. */
final class MessageFile {
  private final String lang;
  private final Position start;
  private final Findings findings;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, YamlNode.Scalar> scalars = new TreeMap<>();
  private final Map<String, List<String>> lists = new TreeMap<>();
  private final Map<String, Position> places = new TreeMap<>();
  private final Map<String, Position> groups = new HashMap<>();
  private final Set<String> faulty = new HashSet<>();

  private MessageFile(String lang, Position start, Findings findings) {
    this.lang = lang;
    this.start = start;
    this.findings = findings;
  }

  /** The messages of a file; nothing where it could not be read or holds none. */
  static Optional<MessageFile> read(String lang, SourceText file, Findings findings) {
    MessageFile messages = new MessageFile(lang, Position.startOf(file.file()), findings);
    return messages.add(file) ? Optional.of(messages) : Optional.empty();
  }

  /** Takes up the messages of a further file; those that are known already become others. */
  boolean add(SourceText file) {
    int before = findings.sorted().size();
    Optional<YamlNode> node = YamlText.parse(file.file(), file.text(), 1, findings);
    if (node.isPresent() && node.get() instanceof YamlNode.Mapping mapping) {
      group("", mapping);
      return true;
    }
    if (node.isPresent() || findings.sorted().size() == before) {
      findings.add(
          Finding.error(
                  "config/wrong-type",
                  Position.startOf(file.file()),
                  new Words("言葉が1つもありません。", "The file holds no messages."))
              .expected("language: …"));
    }
    return false;
  }

  String lang() {
    return lang;
  }

  Messages messages() {
    return new Messages(lang, texts, lists);
  }

  /** Its texts by their keys, as they are written. */
  Map<String, YamlNode.Scalar> scalars() {
    return Collections.unmodifiableMap(scalars);
  }

  /** Tells of each message that one language has and another lacks, or has in another form. */
  static void compare(List<MessageFile> files, Findings findings) {
    for (MessageFile file : files) {
      List<String> told = new ArrayList<>();
      for (MessageFile other : files) {
        for (String key : other.places.keySet()) {
          if (!told.contains(key) && file.differs(other, key)) {
            told.add(key);
            findings.add(file.missing(key, other));
          }
        }
      }
    }
  }

  private boolean differs(MessageFile other, String key) {
    if (faulty.contains(key) || other.faulty.contains(key)) {
      return false;
    }
    return other.texts.containsKey(key) ? !texts.containsKey(key) : !lists.containsKey(key);
  }

  private void group(String prefix, YamlNode.Mapping mapping) {
    for (YamlNode.Pair pair : mapping.pairs()) {
      String key = prefix + pair.key();
      if (pair.value() instanceof YamlNode.Mapping inner) {
        groups.put(key, pair.keyPosition());
        group(key + ".", inner);
      } else if (pair.value() instanceof YamlNode.Sequence sequence) {
        list(key, sequence);
        places.put(key, pair.keyPosition());
      } else if (pair.value() instanceof YamlNode.Scalar scalar && isText(scalar)) {
        texts.put(key, scalar.text());
        scalars.put(key, scalar);
        places.put(key, pair.keyPosition());
      } else {
        findings.add(wrongType(key, pair.value()));
        places.put(key, pair.keyPosition());
        faulty.add(key);
      }
    }
  }

  /** A list of texts; a list of groups becomes texts with numbers in their keys. */
  private void list(String key, YamlNode.Sequence sequence) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      YamlNode item = sequence.items().get(i);
      if (item instanceof YamlNode.Mapping inner) {
        group(key + "." + i + ".", inner);
      } else if (item instanceof YamlNode.Scalar scalar && isText(scalar)) {
        items.add(scalar.text());
      } else {
        findings.add(wrongType(key, item));
      }
    }
    lists.put(key, List.copyOf(items));
  }

  private static boolean isText(YamlNode.Scalar scalar) {
    return scalar.type() == ScalarType.STRING;
  }

  private Finding wrongType(String key, YamlNode node) {
    return Finding.error(
            "config/wrong-type",
            node.position(),
            new Words("「" + key + "」は文字で書きます。", "“" + key + "” must be text."))
        .found(node instanceof YamlNode.Scalar scalar ? scalar.text() : "")
        .hint(new Words("引用符 \"…\" で囲んでください。", "Put it in quotes."));
  }

  private Finding missing(String key, MessageFile other) {
    boolean otherForm = places.containsKey(key);
    Position position = places.getOrDefault(key, nearest(key));
    Words message =
        otherForm
            ? new Words(
                "「" + key + "」の形が " + other.lang + " とちがいます。",
                "“" + key + "” has another form than in " + other.lang + ".")
            : new Words(
                "項目「" + key + "」が " + lang + " にありません。",
                "The message “" + key + "” is missing in " + lang + ".");
    Finding finding =
        Finding.error("config/missing-message", position, message)
            .expected(key)
            .related(
                other.places.getOrDefault(key, other.start),
                new Words(other.lang + " ではここです。", "In " + other.lang + " it is here."));
    return finding;
  }

  /** The innermost group that the key belongs to. */
  private Position nearest(String key) {
    int dot = key.lastIndexOf('.');
    while (dot > 0) {
      Position group = groups.get(key.substring(0, dot));
      if (group != null) {
        return group;
      }
      dot = key.lastIndexOf('.', dot - 1);
    }
    return start;
  }
}
