package dev.shirube.artefact.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A page as one finds it: in parts, each with an address of its own.
 *
 * @param lang of its texts, which is not the index's where the page is not translated
 * @param parts the page's beginning first
 */
public record FoundPage(String path, String lang, String title, List<Part> parts) {
  public FoundPage {
    parts = List.copyOf(parts);
  }

  /**
   * The page's beginning, one of its sections, or a record that has its home here.
   *
   * @param id empty for the beginning
   * @param type of the record; empty for others
   * @param head under which it is known
   * @param names by which it is known as well, a line each: readings, other languages, numbers
   * @param past whether it no longer holds
   */
  public record Part(
      String id, String type, String head, String names, String text, boolean past) {}

  List<Object> plain() {
    List<Object> plain = new ArrayList<>();
    for (Part part : parts) {
      plain.add(
          List.of(part.id(), part.type(), part.head(), part.names(), part.text(), part.past()));
    }
    return List.of(path, lang, title, plain);
  }
}
