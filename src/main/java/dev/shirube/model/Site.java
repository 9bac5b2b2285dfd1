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
  private final List<Page> pages;
  private final Records records;
  private final List<String> files;
  private final Map<String, Page> byAddress = new HashMap<>();

  /**
   * @param languages the source language first
   * @param files what stands below content/files, by its path there
   */
  public Site(List<String> languages, List<Page> pages, Records records, List<String> files) {
    this.languages = List.copyOf(languages);
    this.pages = pages.stream().sorted(ORDER).toList();
    this.records = records;
    this.files = files.stream().sorted().toList();
    for (Page page : this.pages) {
      byAddress.put(page.address(), page);
    }
  }

  public List<String> languages() {
    return languages;
  }

  /** All pages, by language and path. */
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
