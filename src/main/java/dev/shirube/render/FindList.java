package dev.shirube.render;

import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** All pages of a language with their sections, and all records that a page lists. */
final class FindList {
  /** On a larger site the sections of all pages would be too long a list. */
  private static final int WITH_SECTIONS = 300;

  private final Site site;
  private final LanguageViews language;
  private final RecordHomes homes;
  private final BiFunction<Page, String, List<View.Contents>> headings;

  FindList(
      Site site,
      LanguageViews language,
      RecordHomes homes,
      BiFunction<Page, String, List<View.Contents>> headings) {
    this.site = site;
    this.language = language;
    this.homes = homes;
    this.headings = headings;
  }

  List<View.FoundGroup> groups() {
    boolean sections = site.pages().size() <= WITH_SECTIONS;
    List<View.FoundGroup> groups = new ArrayList<>();
    for (View.Group group : language.navigation().all()) {
      List<View.FoundPage> pages =
          group.links().stream().map(link -> page(link, sections)).toList();
      if (!pages.isEmpty()) {
        groups.add(new View.FoundGroup(group.name(), pages));
      }
    }
    return groups;
  }

  private View.FoundPage page(View.Link link, boolean sections) {
    Page page = site.page(link.lang(), link.path()).orElseThrow();
    return new View.FoundPage(
        link.title(),
        link.lang(),
        sections ? page.meta().description() : "",
        link.address(),
        sections ? headings.apply(page, language.lang()) : List.of());
  }

  List<View.Found> records() {
    List<View.Found> found = new ArrayList<>();
    for (String type : site.records().types()) {
      for (Entry entry : site.records().ofType(type)) {
        String home = homes.address(entry, language.lang());
        if (!home.isEmpty()) {
          found.add(
              new View.Found(
                  language.values().text(entry.name()),
                  homes.title(entry, language.lang()),
                  home,
                  others(entry)));
        }
      }
    }
    return found;
  }

  /** Its names in other languages, its reading and other ways to write it. */
  private String others(Entry entry) {
    List<String> words = new ArrayList<>();
    if (entry.name() instanceof Value.Text name) {
      words.addAll(name.text().texts().values());
    }
    for (String name : List.of("reading", "also", "code", "phone")) {
      Field field = entry.fields().get(name);
      if (field != null) {
        words.add(language.values().text(field.value()));
      }
    }
    return String.join(" ", words);
  }
}
