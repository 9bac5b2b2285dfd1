package dev.shirube.load.markdown;

import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.util.ast.Node;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Attributes;
import dev.shirube.model.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Attributes in braces: the tool knows few, so that a page cannot style itself. */
final class AttributeReader {
  private static final Set<String> CLASSES = Set.of("checklist", "cards");
  private static final Pattern WORDS = Pattern.compile("[^{}]*");
  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern LANG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Map<String, Pattern> KNOWN =
      Map.of(
          "when", WORDS, "after", WORDS, "due", WORDS, "lang", LANG, "width", SIZE, "height", SIZE);
  private static final Set<String> OF_PICTURES = Set.of("lang", "width", "height");
  private static final Set<String> OF_TASKS = Set.of("when", "after", "due");
  private static final Set<String> OF_BLOCKS = Set.of("lang", "when", "after", "due");

  private final BodyParts parts;

  AttributeReader(BodyParts parts) {
    this.parts = parts;
  }

  Attributes ofPicture(AttributesNode node, Attributes before) {
    return read(node, before, Set.of(), OF_PICTURES);
  }

  Attributes ofBlock(AttributesNode node, Attributes before) {
    return read(node, before, CLASSES, OF_BLOCKS);
  }

  private Attributes read(
      AttributesNode node, Attributes before, Set<String> classNames, Set<String> names) {
    String id = before.id();
    List<String> classes = new ArrayList<>(before.classes());
    Map<String, String> others = new TreeMap<>(before.others());
    Map<String, Integer> places = new TreeMap<>(before.places());
    for (Node child : node.getChildren()) {
      if (!(child instanceof AttributeNode attribute)) {
        continue;
      }
      String value = attribute.getValue().toString();
      if (attribute.isId()) {
        id = value;
        places.put("#", attribute.getValue().getStartOffset());
        parts.anchor(value, attribute.getValue().getStartOffset());
      } else if (attribute.isClass()) {
        if (!classNames.contains(value)) {
          unknown(attribute, value, classNames);
        }
        classes.add(value);
      } else {
        other(attribute, names, others, places);
      }
    }
    return new Attributes(id, classes, others, places);
  }

  private void other(
      AttributeNode attribute,
      Set<String> names,
      Map<String, String> others,
      Map<String, Integer> places) {
    String name = attribute.getName().toString();
    String value = attribute.getValue().toString();
    Pattern pattern = KNOWN.get(name);
    if (pattern == null || !names.contains(name) || attribute.getValue().isNull()) {
      unknown(attribute, name, names);
    } else if (!pattern.matcher(value).matches()) {
      parts.error(
          "markdown/attribute",
          attribute.getStartOffset(),
          new Words("この属性の値は使えません。", "This attribute cannot have this value."),
          attribute.getChars().toString(),
          new Words(
              "lang は ja や en のような言語、width と height は画素の数（例：120）です。",
              "lang is a language such as ja or en; width and height are pixels, such as 120."));
    } else {
      int at = attribute.getStartOffset();
      others.put(name, value);
      places.put(name, at);
      if (OF_TASKS.contains(name)) {
        parts.unplaced.put(at, attribute.getChars().toString());
      }
      if (name.equals("when")) {
        parts.conditions.add(new Body.Condition(value, at));
      }
    }
  }

  private void unknown(AttributeNode attribute, String name, Set<String> known) {
    parts.error(
        "markdown/attribute",
        attribute.getStartOffset(),
        new Words("この属性は使えません。", "This attribute is not known."),
        attribute.getChars().toString(),
        Suggestion.hint(name, known));
  }
}
