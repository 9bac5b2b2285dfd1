package dev.shirube.check.prose;

import dev.shirube.model.Entry;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Everything a site says in words. */
public final class Prose {
  private final List<PageText> pages;
  private final List<RecordText> records;
  private final List<PlainText> plains;
  private final List<SiteText> texts;
  private final List<PagePair> pairs;

  private Prose(
      List<PageText> pages,
      List<RecordText> records,
      List<PlainText> plains,
      List<SiteText> texts,
      List<PagePair> pairs) {
    this.pages = List.copyOf(pages);
    this.records = List.copyOf(records);
    this.plains = List.copyOf(plains);
    this.texts = List.copyOf(texts);
    this.pairs = List.copyOf(pairs);
  }

  /**
   * A page in words.
   *
   * @param head its title and description
   */
  public record PageText(Page page, List<Passage> head, List<Unit> units) {
    public PageText {
      head = List.copyOf(head);
      units = List.copyOf(units);
    }

    /** All its texts, in order. */
    public List<Passage> passages() {
      List<Passage> all = new ArrayList<>(head);
      for (Unit unit : units) {
        if (!unit.passage().text().isEmpty()) {
          all.add(unit.passage());
        }
        all.addAll(unit.alts());
      }
      return all;
    }
  }

  /** What its pages and records say. */
  public static Prose of(Site site) {
    return of(site, Map.of());
  }

  /**
   * What a site says.
   *
   * @param texts that stand on pages but in none of them, by their places
   */
  public static Prose of(Site site, Map<String, Value.Text> texts) {
    List<PageText> pages =
        site.pages().parallelStream()
            .map(page -> new PageText(page, Units.head(page), Units.of(page)))
            .toList();
    IdentityHashMap<Page, PageText> byPage = new IdentityHashMap<>();
    pages.forEach(text -> byPage.put(text.page(), text));
    List<PagePair> pairs =
        pages.parallelStream()
            .filter(text -> !text.page().lang().equals(site.source()))
            .flatMap(
                text ->
                    site.page(site.source(), text.page().path()).stream()
                        .map(byPage::get)
                        .map(source -> pair(source, text)))
            .toList();
    List<Entry> entries = new ArrayList<>();
    site.records().types().forEach(type -> entries.addAll(site.records().ofType(type)));
    return new Prose(
        pages, RecordText.of(entries), PlainText.of(entries), SiteText.of(texts), pairs);
  }

  private static PagePair pair(PageText source, PageText translation) {
    return new PagePair(
        source.page(), translation.page(), Alignment.of(source.units(), translation.units()));
  }

  public List<PageText> pages() {
    return pages;
  }

  public List<RecordText> records() {
    return records;
  }

  /** The values of records that are the same in every language. */
  public List<PlainText> plains() {
    return plains;
  }

  /** The texts of the configuration. */
  public List<SiteText> texts() {
    return texts;
  }

  /** Each translated page beside its source. */
  public List<PagePair> pairs() {
    return pairs;
  }

  /** Everything that is written in words or letters: {@link #passages} and {@link #plains}. */
  public List<Passage> writings() {
    List<Passage> all = new ArrayList<>(passages());
    plains.forEach(plain -> all.add(plain.passage()));
    return all;
  }

  /** All texts of pages, records and the configuration. */
  public List<Passage> passages() {
    List<Passage> all = new ArrayList<>();
    pages.forEach(page -> all.addAll(page.passages()));
    records.forEach(record -> all.addAll(record.passages().values()));
    texts.forEach(text -> all.addAll(text.passages().values()));
    return all;
  }
}
