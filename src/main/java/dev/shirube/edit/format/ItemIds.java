package dev.shirube.edit.format;

import dev.shirube.checklist.PublishedIds;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Checklist;
import dev.shirube.model.Item;
import dev.shirube.model.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives ids to items that have none: in all languages of a page the same by position, from the
 * English words or else from the reading of the Japanese ones.
 */
final class ItemIds {
  private final List<String> languages;
  private final Map<String, String> readings;
  private final PublishedIds published;
  private final Findings findings;
  private final Set<String> taken;

  /** What items have now, or are about to have. */
  private final Set<String> written = new HashSet<>();

  private final Map<String, NewIds> byFile = new HashMap<>();

  /**
   * Prepares for all pages of a site.
   *
   * @param languages the source language first
   * @param readings kana by names
   */
  ItemIds(
      List<String> languages,
      Map<String, String> readings,
      PublishedIds published,
      Findings findings) {
    this.languages = languages;
    this.readings = readings;
    this.published = published;
    this.findings = findings;
    this.taken = new HashSet<>(published.all());
  }

  /** A list in one language. */
  private record Written(ReadPage page, Checklist list) {
    Item item(int position) {
      return list.items().get(position);
    }
  }

  /** What is to be written, by the names of the files. */
  Map<String, NewIds> of(Collection<ReadPage> pages) {
    Map<String, List<ReadPage>> byPath = new LinkedHashMap<>();
    for (ReadPage read : pages) {
      taken.addAll(read.page().body().anchors().keySet());
      read.page().checklists().stream()
          .flatMap(list -> list.items().stream())
          .map(Item::id)
          .forEach(written::add);
    }
    taken.addAll(written);
    for (String lang : languages) {
      for (ReadPage read : pages) {
        if (read.page().lang().equals(lang)) {
          byPath.computeIfAbsent(read.page().path(), path -> new ArrayList<>()).add(read);
        }
      }
    }
    byPath.values().forEach(this::page);
    return byFile;
  }

  private void page(List<ReadPage> translations) {
    if (!translations.stream().allMatch(ReadPage::whole)) {
      return; // which is told, and what stands in the other language is not known
    }
    Map<String, List<Written>> lists = new LinkedHashMap<>();
    for (ReadPage read : translations) {
      for (Checklist list : read.page().checklists()) {
        if (list.id().isEmpty()) {
          continue; // nothing says which list of the other language it is
        }
        lists.computeIfAbsent(list.id(), id -> new ArrayList<>()).add(new Written(read, list));
      }
    }
    lists.forEach(this::list);
  }

  private void list(String id, List<Written> translations) {
    if (translations.stream().flatMap(it -> it.list().items().stream()).noneMatch(ItemIds::lacks)) {
      return;
    }
    Written first = translations.get(0);
    for (Written other : translations.subList(1, translations.size())) {
      if (!areAlike(first.list(), other.list())) {
        findings.add(differ(first, other));
        return;
      }
    }
    for (int i = 0; i < first.list().items().size(); i++) {
      item(id, translations, i);
    }
  }

  private static boolean lacks(Item item) {
    return item.id().isEmpty();
  }

  private static boolean areAlike(Checklist one, Checklist other) {
    boolean alike = one.items().size() == other.items().size();
    for (int i = 0; alike && i < one.items().size(); i++) {
      Item here = one.items().get(i);
      Item there = other.items().get(i);
      alike = lacks(here) || lacks(there) || here.id().equals(there.id());
    }
    return alike;
  }

  private void item(String list, List<Written> translations, int position) {
    String id =
        translations.stream()
            .map(translation -> translation.item(position).id())
            .filter(known -> !known.isEmpty())
            .findFirst()
            .orElse("");
    if (id.isEmpty()) {
      id =
          lost(translations.get(0), position)
              .orElseGet(() -> slug(translations, position).free(list, taken::contains));
      taken.add(id);
      written.add(id);
    }
    for (Written translation : translations) {
      if (lacks(translation.item(position))) {
        byFile
            .computeIfAbsent(translation.page().source().file(), file -> new NewIds())
            .put(translation.item(position), id);
      }
    }
  }

  /** An item that was published keeps the ticks of readers by the id that it had. */
  private Optional<String> lost(Written first, int position) {
    return first.page().page().lang().equals(languages.get(0))
        ? published.lost(first.item(position), written)
        : Optional.empty();
  }

  /** English words make an id that most people can read; then those of the other languages. */
  private Slug slug(List<Written> translations, int position) {
    Slug found = Slug.of("");
    for (boolean english : new boolean[] {true, false}) {
      for (Written translation : translations) {
        if (found.isEmpty() && translation.page().page().lang().startsWith("en") == english) {
          found = Slug.of(ItemReading.of(translation.item(position), readings));
        }
      }
    }
    return found;
  }

  private static Finding differ(Written first, Written other) {
    Page page = first.page().page();
    Page translation = other.page().page();
    return Finding.error(
            "checklist/unlike",
            page.at(first.list().at()),
            new Words(
                "このリストの項目が、ほかの言語のリストと同じ並びではないので、id を付けられません。",
                "The items of this list are not those of the list in the other language, so no ids"
                    + " can be set."))
        .found(first.list().items().size() + " / " + other.list().items().size())
        .hint(
            new Words(
                "どちらの言語にも同じ項目を同じ順に書いて、もう一度 ./shirube fmt を実行してください。",
                "Write the same items in the same order in both languages, then run ./shirube fmt"
                    + " again."))
        .related(
            translation.at(other.list().at()),
            new Words("もう1つのリストはこれです。", "The other list is this one."));
  }
}
