package dev.shirube.load.markdown;

import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.util.ast.Node;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Attributes in braces: the tool knows few, so that a page cannot style itself. */
final class AttributeReader {
  private static final Set<String> KNOWN = Set.of("when", "after", "lang", "width", "height");

  private final BodyParts parts;

  AttributeReader(BodyParts parts) {
    this.parts = parts;
  }

  Attributes read(AttributesNode node, Attributes before) {
    String id = before.id();
    List<String> classes = new ArrayList<>(before.classes());
    Map<String, String> others = new TreeMap<>(before.others());
    for (Node child : node.getChildren()) {
      if (!(child instanceof AttributeNode attribute)) {
        continue;
      }
      String value = attribute.getValue().toString();
      if (attribute.isId()) {
        id = value;
        parts.anchor(value, attribute.getValue().getStartOffset());
      } else if (attribute.isClass()) {
        classes.add(value);
      } else {
        other(attribute, others);
      }
    }
    return new Attributes(id, classes, others);
  }

  private void other(AttributeNode attribute, Map<String, String> others) {
    String name = attribute.getName().toString();
    if (KNOWN.contains(name) && attribute.getValue().isNotNull()) {
      others.put(name, attribute.getValue().toString());
      return;
    }
    parts.error(
        "markdown/attribute",
        attribute.getStartOffset(),
        new Words("この属性は使えません。", "This attribute is not known."),
        attribute.getChars().toString(),
        Suggestion.hint(name, KNOWN));
  }
}
