package dev.shirube.change;

import java.util.List;

/** What changed of one kind. */
public record Section(Part part, List<Told> told) {
  public Section {
    told = List.copyOf(told);
  }

  /** Its title, and how much there is of it. */
  String headline(String lang) {
    String title = part.title().in(lang);
    return lang.equals("ja") ? title + "（" + told.size() + "）" : title + " (" + told.size() + ")";
  }
}
