package dev.shirube.render;

import dev.shirube.model.Block;
import dev.shirube.model.Entry;
import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import dev.shirube.model.Records;
import dev.shirube.model.Site;
import dev.shirube.model.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the site shows a record: of the pages that list it, the one that lists most of its type.
 */
final class RecordHomes {
  private final Site site;
  private final Records records;

  /** The path of the page, by the record's anchor. */
  private final Map<String, String> homes = new HashMap<>();

  RecordHomes(Site site) {
    this.site = site;
    this.records = site.records();
    Map<String, Map<String, Set<String>>> listed = new HashMap<>();
    for (Page page : site.pages()) {
      for (Block.RecordList list : page.body().recordLists()) {
        records
            .typeOfBlock(list.name())
            .ifPresent(
                type ->
                    listed
                        .computeIfAbsent(type, any -> new LinkedHashMap<>())
                        .computeIfAbsent(page.path(), any -> new LinkedHashSet<>())
                        .addAll(anchors(type, list)));
      }
    }
    listed.values().forEach(this::settle);
  }

  private Set<String> anchors(String type, Block.RecordList list) {
    Set<String> anchors = new LinkedHashSet<>();
    for (Entry entry : records.ofType(type)) {
      if (entry.fits(list.filters())) {
        anchors.add(anchor(entry));
      }
    }
    return anchors;
  }

  /** Among pages that list as many, the first. */
  private void settle(Map<String, Set<String>> anchorsByPage) {
    anchorsByPage.entrySet().stream()
        .sorted((one, other) -> Integer.compare(other.getValue().size(), one.getValue().size()))
        .forEach(
            page -> page.getValue().forEach(anchor -> homes.putIfAbsent(anchor, page.getKey())));
  }

  /** The title of the page that shows a record; empty where none does. */
  String title(Entry entry, String lang) {
    return title(anchor(entry), lang);
  }

  String title(String anchor, String lang) {
    String title =
        Optional.ofNullable(path(anchor))
            .flatMap(
                path -> site.page(lang, path).or(() -> site.page(site.languages().get(0), path)))
            .map(page -> page.meta().title())
            .orElse("");
    return Reads.read(Reads.Kind.HOME_TITLE, anchor, lang, title);
  }

  /** The page that shows the record of an anchor. */
  @Nullable String path(String anchor) {
    return Reads.read(Reads.Kind.HOME, anchor, "", Optional.ofNullable(homes.get(anchor)))
        .orElse(null);
  }

  Entry entry(Inline.RecordPath path) {
    return records.find(path.type(), path.id()).orElseThrow();
  }

  /** The address with its fragment, from the site's root; empty where no page lists the record. */
  String address(Entry entry, String lang) {
    String path = path(anchor(entry));
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
