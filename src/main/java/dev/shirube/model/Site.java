package dev.shirube.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that editors wrote, whole and consistent: every reference in it resolves. */
public final class Site {
  private static final Comparator<Page> ORDER =
      Comparator.comparing(Page::lang).thenComparing(Page::path);

  private final List<String> languages;
  private final List<Page> written;
  private final List<Page> pages;
  private final Records records;
  private final List<String> files;
  private final Map<String, Page> byAddress = new HashMap<>();

  /**
   * @param languages the source language first
   * @param written all pages, drafts too
   * @param drafts whether drafts belong to the site
   * @param files what stands below content/files, by its path there
   */
  public Site(
      List<String> languages,
      List<Page> written,
      boolean drafts,
      Records records,
      List<String> files) {
    this.languages = List.copyOf(languages);
    this.written = written.stream().sorted(ORDER).toList();
    this.pages = this.written.stream().filter(page -> drafts || !page.meta().draft()).toList();
    this.records = records;
    this.files = files.stream().sorted().toList();
    for (Page page : this.pages) {
      byAddress.put(page.address(), page);
    }
  }

  private Site(Site same, Records records) {
    this.languages = same.languages;
    this.written = same.written;
    this.pages = same.pages;
    this.records = records;
    this.files = same.files;
    this.byAddress.putAll(same.byAddress);
  }

  public List<String> languages() {
    return languages;
  }

  /** The same site, whose records a watch sees when they are asked for. */
  public Site watchedBy(Records.Watch watch) {
    return new Site(this, records.watchedBy(watch));
  }

  /** The language in which pages are written first. */
  public String source() {
    return languages.get(0);
  }

  /** All pages that editors wrote, drafts too, by language and path. */
  public List<Page> written() {
    return written;
  }

  /** All pages of the site, by language and path. */
  public List<Page> pages() {
    return pages;
  }

  public Records records() {
    return records;
  }

  public List<String> files() {
    return files;
  }

  public Optional<Page> page(String lang, String path) {
    return Optional.ofNullable(byAddress.get(lang + "/" + path + ".html"));
  }
}
