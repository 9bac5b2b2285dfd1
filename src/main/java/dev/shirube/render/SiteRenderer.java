package dev.shirube.render;

import dev.shirube.artefact.search.FoundPage;
import dev.shirube.artefact.search.SearchScripts;
import dev.shirube.checklist.Checklists;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Located;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import dev.shirube.output.SiteFiles;
import dev.shirube.output.Staging;
import dev.shirube.source.SourceFiles;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a site into files: assets, pages and what stands beside them. */
public final class SiteRenderer {
  /** Made once the site is written, from the list of its files. */
  private static final String WORKER = "templates/sw.js";

  private final Site site;
  private final SiteConfig config;
  private final PageViews views;
  private final View.SiteView view;
  private final SourceMap sources;
  private final Baker baker;
  private final Findings findings;
  private final List<Document> documents = new ArrayList<>();

  private SiteRenderer(
      Site site,
      SiteConfig config,
      PageViews views,
      View.SiteView view,
      SourceMap sources,
      Baker baker,
      Findings findings) {
    this.site = site;
    this.config = config;
    this.views = views;
    this.view = view;
    this.sources = sources;
    this.baker = baker;
    this.findings = findings;
  }

  /**
   * Writes everything into the staging tree.
   *
   * @param extras what is made besides what a server shows
   * @param today is an input like any other, so that the same input makes the same bytes
   * @param bakery makes the template engine once the view of the whole site is known
   */
  public static SourceMap render(
      Path root,
      Site site,
      Checklists checklists,
      SiteConfig config,
      LocalDate today,
      String version,
      List<Extra> extras,
      Staging staging,
      Findings findings,
      Function<View.SiteView, Baker> bakery) {
    SiteRenderer renderer =
        prepare(
            new Input(root, site, checklists, config, today, version),
            searchScripts(site, config),
            new KnownAssets(),
            extras,
            staging,
            findings,
            bakery);
    renderer.baker.bake(renderer.documents);
    renderer.documents.forEach(document -> staging.adopt(document.address()));
    return renderer.sources;
  }

  /** What a site is made of. */
  record Input(
      Path root,
      Site site,
      Checklists checklists,
      SiteConfig config,
      LocalDate today,
      String version) {}

  /**
   * Writes assets and what is only copied; which documents there are is known then.
   *
   * @param search the scripts in which readers search
   * @param known what was made of the same templates before
   */
  static SiteRenderer prepare(
      Input input,
      Map<String, byte[]> search,
      KnownAssets known,
      List<Extra> extras,
      SiteFiles out,
      Findings findings,
      Function<View.SiteView, Baker> bakery) {
    Site site = input.site();
    SiteConfig config = input.config();
    SourceFiles sources = new SourceFiles(input.root(), findings);
    Map<String, byte[]> scripts = scripts(site, input.checklists(), config, input.today());
    scripts.putAll(search);
    Map<String, String> assets = Assets.write(sources, scripts, out, known, findings);
    for (String file : site.files()) {
      out.copy(input.root().resolve("content/files").resolve(file), "files/" + file);
    }
    SourceMap map = new SourceMap();
    List<View.Listed> listed = new ArrayList<>();
    View.SiteView view = siteView(input.root(), site, config, input.version(), assets, listed);
    Baker baker = bakery.apply(view);
    PageViews views = new PageViews(site, config, input.today(), baker, map);
    site.pages().forEach(page -> listed.add(views.listed(page)));
    SiteRenderer renderer = new SiteRenderer(site, config, views, view, map, baker, findings);
    renderer.pages();
    renderer.redirects();
    renderer.feeds();
    renderer.lists();
    extras.forEach(renderer::extra);
    return renderer;
  }

  List<Document> documents() {
    return documents;
  }

  View.SiteView view() {
    return view;
  }

  Baker baker() {
    return baker;
  }

  /** What the whole site answers now to what a document once read. */
  @Nullable Object answer(Reads.Read read) {
    return switch (read.kind()) {
      case ASSET -> Optional.ofNullable(view.assets().get(read.name()));
      case ALL_ASSETS -> ((WatchedAssets) view.assets()).unseen();
      case RECORD -> site.records().answer(read.name(), read.more());
      case ALL_PAGES -> ((WatchedPages) view.pages()).unseen();
      default -> views.answer(read);
    };
  }

  /** The scripts that have no file. */
  private static Map<String, byte[]> scripts(
      Site site, Checklists checklists, SiteConfig config, LocalDate today) {
    Map<String, byte[]> scripts = new LinkedHashMap<>(ScriptWords.of(config, today));
    scripts.putAll(ListScripts.of(site, checklists));
    config
        .messages()
        .forEach(
            (lang, messages) -> {
              ValuePrinter values = new ValuePrinter(messages, site.records());
              Questions questions = new Questions(site.records(), values);
              scripts.put("js/questions-" + lang + ".js", questions.script());
              scripts.put("js/field-names-" + lang + ".js", questions.fieldNames(site.pages()));
              scripts.put("js/lists-data-" + lang + ".js", ListsOverview.data(scripts, lang));
            });
    return scripts;
  }

  /** The scripts in which readers search. */
  static Map<String, byte[]> searchScripts(Site site, SiteConfig config) {
    Map<String, byte[]> scripts = new LinkedHashMap<>();
    RecordHomes homes = new RecordHomes(site);
    Map<String, ValuePrinter> values = new LinkedHashMap<>();
    config
        .messages()
        .forEach((lang, words) -> values.put(lang, new ValuePrinter(words, site.records())));
    for (String lang : site.languages()) {
      List<FoundPage> pages = new SearchTexts(site, homes, lang, values::get).pages();
      scripts.putAll(
          SearchScripts.of(
              lang, pages, config.searchWords().same(), config.searchWords().ignored()));
    }
    return scripts;
  }

  private static View.SiteView siteView(
      Path root,
      Site site,
      SiteConfig config,
      String version,
      Map<String, String> assets,
      List<View.Listed> listed) {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, String> descriptions = new LinkedHashMap<>();
    for (String lang : site.languages()) {
      titles.put(lang, config.title().in(lang));
      descriptions.put(lang, config.description().in(lang));
    }
    return new View.SiteView(
        version,
        config.baseUrl(),
        site.languages(),
        titles,
        descriptions,
        new WatchedAssets(assets),
        ListsOverview.isNeeded(site),
        Files.isRegularFile(root.resolve(WORKER)),
        new WatchedPages(listed));
  }

  private void pages() {
    String source = site.languages().get(0);
    for (Page page : site.pages()) {
      page(page, page.lang());
    }
    for (Page page : site.pages()) {
      for (String lang : site.languages()) {
        if (page.lang().equals(source) && site.page(lang, page.path()).isEmpty()) {
          page(page, lang);
        }
      }
    }
  }

  private void page(Page page, String lang) {
    if (!baker.hasTemplate(page.meta().template().value())) {
      findings.add(
          Finding.error(
                  "page/unknown-template",
                  page.meta().template().position(),
                  new Words("このテンプレートはありません。", "There is no such template."))
              .found(page.meta().template().value())
              .hint(
                  new Words(
                      "template の行を消すか、site-config/jbake.properties に加えてください。",
                      "Take the line template: away, or add it to site-config/jbake.properties.")));
      return;
    }
    add(
        page.meta().template().value(),
        lang + "/" + page.path() + ".html",
        new PageInput(page, lang, views.around(page, lang)),
        model -> model.put("page", views.view(page, lang)));
  }

  /** What a page's document is made of. */
  private record PageInput(Page page, String lang, Surroundings around) {}

  private void redirects() {
    for (Page page : site.pages()) {
      for (Located<String> old : page.meta().redirectFrom()) {
        String address = page.lang() + "/" + old.value();
        add(
            "redirect",
            address,
            model -> {
              model.put("page", views.bare(page.lang(), address, page.meta().title()));
              model.put("target", page.address());
            });
      }
    }
  }

  private void feeds() {
    for (String lang : site.languages()) {
      String address = lang + "/feed.xml";
      add(
          "feed",
          address,
          model -> model.putAll(new Feed(site, config, views.language(lang), address).model()));
    }
  }

  /** The site's root as the server knows it; empty where the site does not know its address. */
  private String rootPath() {
    return config.baseUrl().isEmpty() ? "" : URI.create(config.baseUrl()).getRawPath();
  }

  private void lists() {
    String first = site.languages().get(0);
    add("root", "index.html", model -> model.put("page", views.bare(first, "index.html", "")));
    add(
        "notfound",
        "404.html",
        model -> {
          model.put("page", views.anywhere(first, "404.html", rootPath()));
          model.put("words", words());
        });
    if (baker.hasTemplate("offline")) {
      add("offline", "offline.html", this::offline);
    }
    if (baker.hasTemplate("search")) {
      for (String lang : site.languages()) {
        add("search", lang + "/" + Page.SEARCH + ".html", model -> search(lang, model));
      }
    }
    if (baker.hasTemplate("lists") && ListsOverview.isNeeded(site)) {
      for (String lang : site.languages()) {
        add("lists", lang + "/" + Page.LISTS + ".html", model -> overview(lang, model));
      }
    }
    add("robots", "robots.txt", model -> {});
    add("llms", "llms.txt", model -> {});
    if (!config.baseUrl().isEmpty()) {
      add("sitemap", "sitemap.xml", model -> {});
    }
  }

  private void offline(Map<String, Object> model) {
    model.put("page", views.bare(site.languages().get(0), "offline.html", ""));
    model.put("words", words());
    Map<String, Object> contacts = new LinkedHashMap<>();
    site.languages().forEach(lang -> contacts.put(lang, views.entries("contact", lang)));
    model.put("contacts", contacts);
  }

  private void search(String lang, Map<String, Object> model) {
    String title = views.language(lang).messages().text("text.search-title");
    model.put("page", views.beside(lang, Page.SEARCH, title));
    FindList list = views.findList(lang);
    model.put("groups", list.groups());
    model.put("places", list.places());
  }

  private void overview(String lang, Map<String, Object> model) {
    String title = views.language(lang).messages().text("text.overview.title");
    model.put("page", views.beside(lang, Page.LISTS, title));
    model.put("groups", views.listsOverview(lang).groups());
    model.put("entries", views.entries("situation", lang));
    model.put("choices", views.choices(lang));
  }

  private void extra(Extra extra) {
    if (!baker.hasTemplate(extra.type())) {
      String key = "template." + extra.type() + ".file";
      findings.add(
          Finding.error(
                  "page/unknown-template",
                  Position.startOf("site-config/jbake.properties"),
                  new Words(
                      extra.address() + " のテンプレートがありません。",
                      "There is no template for " + extra.address() + "."))
              .expected(key)
              .hint(
                  new Words(
                      key + " に、templates/ の中のファイルを書いてください。",
                      "Let " + key + " name a file below templates/.")));
      return;
    }
    String first = site.languages().get(0);
    add(
        extra.type(),
        extra.address(),
        model -> {
          model.put("page", views.bare(first, extra.address(), ""));
          model.put("words", words());
          Map<String, Object> days = new LinkedHashMap<>();
          site.languages().forEach(lang -> days.put(lang, views.today(lang)));
          model.put("days", days);
          model.putAll(extra.model());
        });
  }

  private Map<String, Object> words() {
    Map<String, Object> words = new LinkedHashMap<>();
    site.languages().forEach(lang -> words.put(lang, views.language(lang).words()));
    return words;
  }

  private void add(String type, String address, Consumer<Map<String, Object>> fill) {
    add(type, address, null, fill);
  }

  private void add(
      String type, String address, @Nullable Object of, Consumer<Map<String, Object>> fill) {
    documents.add(
        new Document(
            type,
            address,
            of,
            () -> {
              Map<String, Object> model = new LinkedHashMap<>();
              fill.accept(model);
              return model;
            }));
  }
}
