package dev.shirube.picture;

/**
 * The language of a drawing and how it strings words together.
 *
 * @param colon stands between a name and what is said of it
 * @param comma stands between things that are listed
 */
public record Wording(String lang, String colon, String comma) {
  String say(String name, String text) {
    return name.isEmpty() || text.isEmpty() ? name + text : name + colon + text;
  }

  String list(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + comma + second;
  }
}
