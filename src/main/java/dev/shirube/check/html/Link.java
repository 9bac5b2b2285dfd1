package dev.shirube.check.html;

/**
 * One address in a file.
 *
 * @param element that carries it, empty in a style sheet or a manifest
 * @param written as it is written, entities resolved
 * @param line of its first character, from 1
 * @param column of its first character, from 1, in UTF-16 units
 * @param inBody whether it stands where a template prints what an editor wrote
 * @param language that the link itself says its target has; empty where it says nothing
 */
public record Link(
    LinkKind kind,
    String element,
    String attribute,
    String written,
    int line,
    int column,
    boolean inBody,
    String language) {

  /** How the link would be named to a person, such as {@code <img srcset>}. */
  public String source() {
    return element.isEmpty() ? attribute : "<" + element + " " + attribute + ">";
  }
}
