package dev.shirube.render;

import dev.shirube.config.SiteConfig;
import dev.shirube.model.Change;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The changes of content that editors noted, newest first. Ids are derived from names, so that a
 * reader's program knows an entry again after every build.
 */
final class Feed {
  private static final int LENGTH = 50;

  private final Site site;
  private final SiteConfig config;
  private final LanguageViews language;
  private final String address;

  Feed(Site site, SiteConfig config, LanguageViews language, String address) {
    this.site = site;
    this.config = config;
    this.language = language;
    this.address = address;
  }

  Map<String, Object> model() {
    String lang = language.lang();
    List<View.News> news = news();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("lang", lang);
    model.put("title", config.title().in(lang));
    model.put("subtitle", config.description().in(lang));
    model.put("author", config.title().in(lang));
    model.put("id", id("feed"));
    model.put("updated", news.isEmpty() ? instant(LocalDate.EPOCH) : news.get(0).updated());
    model.put("self", config.baseUrl().isEmpty() ? "" : config.baseUrl() + address);
    model.put("home", link(lang + "/index.html"));
    model.put("news", news);
    return model;
  }

  private List<View.News> news() {
    List<Change> changes = new ArrayList<>(site.records().changes());
    changes.sort(
        Comparator.comparing(Change::date).reversed().thenComparing(change -> change.entry().id()));
    return changes.stream().limit(LENGTH).map(this::news).toList();
  }

  private View.News news(Change change) {
    List<View.Link> pages = new ArrayList<>();
    for (String path : change.pages()) {
      Page page =
          site.page(language.lang(), path)
              .or(() -> site.page(site.languages().get(0), path))
              .orElse(null);
      if (page != null) {
        String shown = language.lang() + "/" + path + ".html";
        pages.add(new View.Link(path, link(shown), page.meta().title(), page.lang()));
      }
    }
    return new View.News(
        id("change/" + change.entry().id()),
        instant(change.date()),
        language.values().dates().day(change.date()),
        change.summary().in(language.lang()),
        pages);
  }

  /** Absolute where the site knows its address, else from the feed's own place. */
  private String link(String target) {
    return config.baseUrl().isEmpty()
        ? PageLinks.root(address) + target
        : config.baseUrl() + target;
  }

  private String id(String what) {
    String name =
        config.baseUrl() + "\n" + config.title().in("en") + "\n" + language.lang() + "\n" + what;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private String instant(LocalDate date) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.atStartOfDay(config.timeZone()));
  }
}
