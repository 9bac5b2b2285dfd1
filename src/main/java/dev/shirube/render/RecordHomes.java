package dev.shirube.render;

import dev.shirube.model.Block;
import dev.shirube.model.Entry;
import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import dev.shirube.model.Records;
import dev.shirube.model.Site;
import dev.shirube.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the site shows a record: the page that lists all of its type. */
final class RecordHomes {
  private final Site site;
  private final Records records;

  /** The path of the page, by record type. */
  private final Map<String, String> homes = new HashMap<>();

  RecordHomes(Site site) {
    this.site = site;
    this.records = site.records();
    for (Page page : site.pages()) {
      for (Block.RecordList list : page.body().recordLists()) {
        if (list.filters().isEmpty()) {
          records.typeOfBlock(list.name()).ifPresent(type -> homes.putIfAbsent(type, page.path()));
        }
      }
    }
  }

  /** The title of the page that lists all of a type; empty where none does. */
  String title(String type, String lang) {
    String path = homes.get(type);
    return path == null
        ? ""
        : site.page(lang, path)
            .or(() -> site.page(site.languages().get(0), path))
            .map(page -> page.meta().title())
            .orElse("");
  }

  Entry entry(Inline.RecordPath path) {
    return records.find(path.type(), path.id()).orElseThrow();
  }

  /** The address with its fragment, from the site's root; empty where no page lists the type. */
  String address(Entry entry, String lang) {
    String path = homes.get(entry.type());
    return path == null ? "" : lang + "/" + path + ".html#" + anchor(entry);
  }

  Optional<Entry> entry(Value.Reference reference) {
    return records.find(reference.type(), reference.id());
  }

  String address(Value.Reference reference, String lang) {
    return entry(reference).map(entry -> address(entry, lang)).orElse("");
  }

  static String anchor(Entry entry) {
    return entry.type() + "-" + entry.id();
  }
}
