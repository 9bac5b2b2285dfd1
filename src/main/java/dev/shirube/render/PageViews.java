package dev.shirube.render;

import dev.shirube.config.SiteConfig;
import dev.shirube.model.Block;
import dev.shirube.model.Change;
import dev.shirube.model.Located;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Pages as templates see them. */
final class PageViews {
  private final Site site;
  private final SiteConfig config;
  private final Map<String, LanguageViews> languages = new LinkedHashMap<>();
  private final RecordHomes homes;
  private final RecordLists lists;
  private final Tasks tasks;
  private final StructuredData data;
  private final SourceMap sourceMap;
  private final LocalDate today;
  private final Map<String, LocalDate> changed = new HashMap<>();

  PageViews(Site site, SiteConfig config, LocalDate today, Baker baker, SourceMap sourceMap) {
    this.today = today;
    this.site = site;
    this.config = config;
    this.sourceMap = sourceMap;
    this.homes = new RecordHomes(site);
    this.lists = new RecordLists(site.records(), today, baker);
    this.tasks = new Tasks(site, baker, lists);
    this.data = new StructuredData(site.records(), lists);
    for (String lang : config.languages()) {
      languages.put(lang, LanguageViews.of(lang, site, config));
    }
    for (Change change : site.records().changes()) {
      for (String path : change.pages()) {
        changed.merge(path, change.date(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
  }

  LanguageViews language(String lang) {
    return languages.getOrDefault(lang, languages.values().iterator().next());
  }

  /**
   * A page shown in a language, which is not the page's own where it is not translated.
   *
   * @param lang of the words around the page's text
   */
  View.PageView view(Page page, String lang) {
    LanguageViews language = language(lang);
    String address = lang + "/" + page.path() + ".html";
    String root = PageLinks.root(address);
    BodyWriter.Context context = context(page, lang, root);
    MarkList marks = new MarkList();
    String body = BodyWriter.write(context, marks);
    sourceMap.put(address, marks.map(page.meta().position(), page.meta().template().value()));
    boolean home = page.path().equals("index");
    Surroundings around = around(page, lang);
    Markup structured = data.of(page, page.lang());
    String title = page.meta().title();
    DatePrinter dates = language.values().dates();
    return new View.PageView(
        lang,
        page.lang(),
        page.path(),
        address,
        root,
        page.meta().template().value(),
        config.title().in(lang),
        title,
        page.meta().description(),
        new Markup(body),
        contents(context),
        around.navigation(),
        around.breadcrumbs(),
        around.previous(),
        around.next(),
        switchTo(page.path(), lang),
        around.alternates(),
        config.baseUrl().isEmpty() ? "" : config.baseUrl() + page.address(),
        edit(page),
        around.changed() == null ? null : dates.printed(around.changed()),
        page.meta().reviewed().map(dates::printed).orElse(null),
        page.meta().reviewBy().map(dates::printed).orElse(null),
        dates.printed(today),
        sources(page, language, root),
        home,
        page.meta().draft(),
        page.lang().equals(lang),
        uses(page, body),
        page.checklists().stream().map(list -> ListScripts.name(page, list)).toList(),
        structured.html().isEmpty() ? null : structured,
        language.words());
  }

  /** What a page shows because of others; all that it has from them beside {@link Reads}. */
  Surroundings around(Page page, String lang) {
    LanguageViews language = language(lang);
    Navigation navigation = language.navigation();
    boolean home = page.path().equals("index");
    String title = page.meta().title();
    return new Surroundings(
        home ? navigation.all() : navigation.shown(page.path()),
        home ? List.of() : navigation.breadcrumbs(page.path(), word(language, "home"), title),
        navigation.neighbour(page.path(), -1).orElse(null),
        navigation.neighbour(page.path(), +1).orElse(null),
        alternates(page.path(), PageLinks.root(page.address())),
        changedOn(page).orElse(null));
  }

  /** What the whole site answers now to what a document once read. */
  @Nullable Object answer(Reads.Read read) {
    return switch (read.kind()) {
      case HOME -> Optional.ofNullable(homes.path(read.name()));
      case HOME_TITLE -> homes.title(read.name(), read.more());
      case TASK -> tasks.find(read.name(), read.more());
      case TASKS_DUE -> tasks.due(read.name(), read.more());
      default -> null;
    };
  }

  private BodyWriter.Context context(Page page, String lang) {
    return context(page, lang, PageLinks.root(lang + "/" + page.path() + ".html"));
  }

  private BodyWriter.Context context(Page page, String lang, String root) {
    LanguageViews own = language(page.lang());
    return new BodyWriter.Context(
        page,
        lang,
        root,
        new Headings(page),
        own.values(),
        own.messages(),
        own.words(),
        homes,
        lists,
        tasks);
  }

  private static Set<String> uses(Page page, String body) {
    Set<String> uses = new TreeSet<>();
    page.body().recordLists().forEach(list -> uses.add(list.name()));
    if (!page.checklists().isEmpty()) {
      uses.add("checklist");
    }
    if (body.contains(" data-section-when=")) {
      uses.add("situation");
    }
    if (body.contains(" data-task-due")) {
      uses.add("due");
    }
    if (body.contains("<div class=\"table")) { // of the text, or of any part
      uses.add("table");
    }
    return uses;
  }

  /** The day for which the site is built, in words. */
  String today(String lang) {
    return language(lang).values().dates().day(today);
  }

  /** A view for files that are no pages of content/, and belong to no language. */
  View.PageView bare(String lang, String address, String title) {
    return bare(lang, address, title, PageLinks.root(address), "index");
  }

  /** The same for a page that every language has, beside those of content/. */
  View.PageView beside(String lang, String path, String title) {
    String address = lang + "/" + path + ".html";
    return bare(lang, address, title, PageLinks.root(address), path);
  }

  /**
   * The same for a file that a server shows at any address.
   *
   * @param root leads to the site's root from wherever that is
   */
  View.PageView anywhere(String lang, String address, String root) {
    return bare(lang, address, "", root, "index");
  }

  /**
   * @param path of what the choice of the language leads to
   */
  private View.PageView bare(String lang, String address, String title, String root, String path) {
    LanguageViews language = language(lang);
    boolean ofLanguage = !path.equals("index");
    return new View.PageView(
        lang,
        lang,
        ofLanguage ? path : "",
        address,
        root,
        "",
        config.title().in(lang),
        title,
        ofLanguage ? "" : config.description().in(lang),
        Markup.EMPTY,
        List.of(),
        ofLanguage ? language.navigation().shown(path) : List.of(),
        ofLanguage
            ? language.navigation().breadcrumbs(path, word(language, "home"), title)
            : List.of(),
        null,
        null,
        switchTo(path, ofLanguage ? lang : ""),
        alternates(path, root),
        config.baseUrl().isEmpty() ? "" : config.baseUrl() + address,
        "",
        null,
        null,
        null,
        language.values().dates().printed(today),
        List.of(),
        false,
        false,
        true,
        Set.of(),
        List.of(),
        null,
        language.words());
  }

  /** The records of a type, seen from the site's root. */
  List<View.EntryView> entries(String type, String lang) {
    LanguageViews language = language(lang);
    EntryViews views = views(language, "");
    return site.records().ofType(type).stream().map(views::view).toList();
  }

  private EntryViews views(LanguageViews language, String root) {
    return new EntryViews(language.values(), homes, language.lang(), root, new MarkList(), today);
  }

  /** Everything that can be looked for in a language, for its search page. */
  FindList findList(String lang) {
    return new FindList(site, language(lang), homes);
  }

  /** All checklists of a language, for the page that shows them together. */
  ListsOverview listsOverview(String lang) {
    return new ListsOverview(site, language(lang), this::context);
  }

  /** The records among which a question about a station lets choose, by the question. */
  Map<String, List<View.EntryView>> choices(String lang) {
    return lists.choices(site.records().ofType("situation"), views(language(lang), ""));
  }

  /** When a reader last had to read the page anew: its newest change, or its last review. */
  Optional<LocalDate> changedOn(Page page) {
    LocalDate noted = changed.get(page.path());
    return noted != null ? Optional.of(noted) : page.meta().reviewed();
  }

  View.Listed listed(Page page) {
    return new View.Listed(
        page.lang(),
        page.path(),
        page.address(),
        page.meta().title(),
        page.meta().description(),
        changedOn(page).map(LocalDate::toString).orElse(""),
        alternates(page.path(), ""));
  }

  private static String word(LanguageViews language, String key) {
    return language.words().getOrDefault(key, "");
  }

  private static List<View.Contents> contents(BodyWriter.Context context) {
    Headings headings = context.headings();
    List<View.Contents> contents = new ArrayList<>();
    for (Block.Heading heading : headings.all()) {
      if (heading.level() <= 3) {
        String html = BodyWriter.inline(context, heading.content());
        contents.add(
            new View.Contents(
                heading.level(), headings.id(heading), new Markup(Html.unlinked(html))));
      }
    }
    return contents;
  }

  private List<View.Language> switchTo(String path, String current) {
    List<View.Language> choices = new ArrayList<>();
    for (LanguageViews language : languages.values()) {
      choices.add(
          new View.Language(
              language.lang(),
              language.messages().text("language"),
              language.lang() + "/" + path + ".html",
              language.lang().equals(current)));
    }
    return choices;
  }

  /** The languages in which the page really exists, if there is more than one. */
  private List<View.Alternate> alternates(String path, String root) {
    List<View.Alternate> found = new ArrayList<>();
    String before = config.baseUrl().isEmpty() ? root : config.baseUrl();
    for (String lang : site.languages()) {
      site.page(lang, path)
          .ifPresent(page -> found.add(new View.Alternate(lang, before + page.address())));
    }
    return found.size() > 1 ? found : List.of();
  }

  private String edit(Page page) {
    return config.editUrl().isEmpty()
        ? ""
        : Pattern.fill(config.editUrl(), "path", PageLinks.encoded(page.file()));
  }

  private List<View.EntryView> sources(Page page, LanguageViews language, String root) {
    EntryViews entries = views(language, root);
    List<View.EntryView> sources = new ArrayList<>();
    for (Located<String> source : page.meta().sources()) {
      site.records()
          .find("source", source.value())
          .ifPresent(entry -> sources.add(entries.view(entry)));
    }
    return sources;
  }
}
