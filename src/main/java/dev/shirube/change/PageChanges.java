package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells which pages came, went, moved or say something else. */
final class PageChanges {
  private final Versions versions;
  private final ChangedRecords records;
  private final Map<String, Map<String, Page>> before;
  private final Map<String, Map<String, Page>> after;
  private final List<Told> told = new ArrayList<>();

  /** Pages whose own text is as it was. */
  private final List<Told> throughRecords = new ArrayList<>();

  private PageChanges(Versions versions, ChangedRecords records) {
    this.versions = versions;
    this.records = records;
    this.before = byPath(versions.before().site());
    this.after = byPath(versions.after().site());
  }

  static List<Told> of(Versions versions, ChangedRecords records) {
    PageChanges changes = new PageChanges(versions, records);
    changes.comingAndGoing();
    changes.after.keySet().stream().filter(changes.before::containsKey).forEach(changes::touched);
    if (!changes.throughRecords.isEmpty()) {
      changes.told.add(
          new Told(
              Saying.of(
                      "文は前のままで、出ている記録だけが変わるページ：{n}",
                      "Pages on which only records change that they show: {n}")
                  .with("n", changes.throughRecords.size()),
              changes.throughRecords));
    }
    changes.told.addAll(FileChanges.of(versions));
    return changes.told;
  }

  /** The pages that readers find, by path and language. */
  private static Map<String, Map<String, Page>> byPath(Site site) {
    Map<String, Map<String, Page>> pages = new TreeMap<>();
    for (Page page : site.pages()) {
      pages.computeIfAbsent(page.path(), path -> new TreeMap<>()).put(page.lang(), page);
    }
    return pages;
  }

  private void comingAndGoing() {
    SortedSet<String> gone = new TreeSet<>(before.keySet());
    gone.removeAll(after.keySet());
    SortedSet<String> added = new TreeSet<>(after.keySet());
    added.removeAll(before.keySet());
    for (String path : gone) {
      String successor = added.stream().filter(to -> isSuccessor(path, to)).findFirst().orElse("");
      if (successor.isEmpty()) {
        gone(path);
      } else {
        added.remove(successor);
        renamed(path, successor);
      }
    }
    added.forEach(this::added);
  }

  private boolean isSuccessor(String old, String path) {
    return leads(path, old) || versions.shownBefore().title(old).equals(versions.title(path));
  }

  /** Whether the old address leads on to a page. */
  private boolean leads(String path, String old) {
    return after.getOrDefault(path, Map.of()).values().stream()
        .flatMap(page -> page.meta().redirectFrom().stream())
        .anyMatch(from -> from.value().equals(old + ".html"));
  }

  private void gone(String path) {
    boolean draft = isDraft(versions.after().site(), path);
    String heir = after.keySet().stream().filter(to -> leads(to, path)).findFirst().orElse("");
    Saying bookmarks =
        heir.isEmpty()
            ? Saying.of(
                "前のアドレスを開くと、ページが見つかりません。ほかのページの redirect-from に書くと、案内できます。",
                "Its old address leads nowhere; redirect-from on another page would lead on.")
            : Saying.of("前のアドレスは「{page}」に案内します。", "Its old address leads to “{page}”.")
                .with("page", versions.title(heir));
    told.add(
        new Told(
            page(
                draft ? "「{page}」（{path}）が下書きに戻りました。" : "「{page}」（{path}）がなくなりました。",
                draft ? "“{page}” ({path}) is a draft again." : "“{page}” ({path}) is gone.",
                path),
            List.of(Told.of(bookmarks))));
  }

  private void renamed(String old, String path) {
    told.add(
        new Told(
            Saying.of(
                    "「{page}」のアドレスが {old} から {new} に変わりました。", "“{page}” moved from {old} to {new}.")
                .with("page", versions.title(path))
                .showing("old", old)
                .showing("new", path),
            List.of(
                Told.of(
                    leads(path, old)
                        ? Saying.of("前のアドレスからも開けます。", "The old address leads on to it.")
                        : Saying.of(
                                "前のアドレスを開くと、ページが見つかりません。redirect-from: [{from}] と書いてください。",
                                "The old address leads nowhere; write redirect-from: [{from}].")
                            .with("from", old + ".html")))));
  }

  private void added(String path) {
    boolean draft = isDraft(versions.before().site(), path);
    List<Told> below = new ArrayList<>();
    for (String lang : versions.languages()) {
      if (!after.getOrDefault(path, Map.of()).containsKey(lang)) {
        below.add(
            Told.of(
                Saying.of("{lang}のページはまだありません。", "There is no {lang} page yet.")
                    .with("lang", Names.language(lang))));
      }
    }
    told.add(
        new Told(
            page(
                draft ? "下書きの「{page}」（{path}）を公開します。" : "「{page}」（{path}）が加わりました。",
                draft ? "“{page}” ({path}) is a draft no more." : "“{page}” ({path}) is new.",
                path),
            below));
  }

  private Saying page(String ja, String en, String path) {
    return Saying.of(ja, en).with("page", versions.title(path)).with("path", path);
  }

  private static boolean isDraft(Site site, String path) {
    return site.written().stream()
        .anyMatch(page -> page.path().equals(path) && page.meta().draft());
  }

  private void touched(String path) {
    Map<String, Page> were = before.getOrDefault(path, Map.of());
    Map<String, Page> are = after.getOrDefault(path, Map.of());
    List<Told> below = new ArrayList<>();
    for (String lang : versions.languages()) {
      Page was = were.get(lang);
      Page is = are.get(lang);
      Words name = Names.language(lang);
      if (was == null && is != null) {
        below.add(
            Told.of(
                Saying.of("{lang}のページができました。", "It is there in {lang} now.").with("lang", name)));
      } else if (was != null && is == null) {
        below.add(
            Told.of(
                Saying.of("{lang}のページがなくなりました。", "It is not there in {lang} any more.")
                    .with("lang", name)));
      } else if (was != null && is != null && !Version.isUnread(was) && !Version.isUnread(is)) {
        below.addAll(PageTexts.of(was, is, versions));
      }
    }
    Words names = records(path);
    if (!below.isEmpty()) {
      if (!names.isEmpty()) {
        below.add(
            Told.of(
                Saying.of("変わった記録も出ます：{names}", "It shows records that changed, too: {names}")
                    .with("names", names)));
      }
      told.add(new Told(page("「{page}」（{path}）", "“{page}” ({path})", path), below));
    } else if (!names.isEmpty()) {
      throughRecords.add(
          Told.of(
              page("「{page}」（{path}）：{names}", "“{page}” ({path}): {names}", path)
                  .with("names", names)));
    }
  }

  /** The names of the records that changed and that a page shows. */
  private Words records(String path) {
    List<Words> names = new ArrayList<>();
    for (RecordChange change : records.all()) {
      if (records.pages(change).contains(path)) {
        names.add(
            change.after() != null
                ? versions.nameAfter(change.after())
                : versions.nameBefore(change.any()));
      }
    }
    return names.isEmpty() ? Words.NONE : Titles.join(names);
  }
}
