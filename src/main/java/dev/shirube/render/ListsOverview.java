package dev.shirube.render;

import dev.shirube.model.Block;
import dev.shirube.model.Checklist;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * All checklists of a language in the order of its pages, for the page that shows them together.
 */
final class ListsOverview {
  private final Site site;
  private final LanguageViews language;
  private final BiFunction<Page, String, BodyWriter.Context> contexts;

  /**
   * Prepares it.
   *
   * @param contexts what printing a page's words in a language needs
   */
  ListsOverview(
      Site site, LanguageViews language, BiFunction<Page, String, BodyWriter.Context> contexts) {
    this.site = site;
    this.language = language;
    this.contexts = contexts;
  }

  /** Whether a site has any checklist, and so a page for all of them. */
  static boolean isNeeded(Site site) {
    return Page.beside(site.pages()).contains(Page.LISTS);
  }

  /**
   * What the page's scripts must know in a language, in one: together the scripts that the build
   * makes take less room than one by one.
   */
  static byte[] data(Map<String, byte[]> scripts, String lang) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String name :
        List.of("words", "words-kept", "words-situation", "words-overview", "questions")) {
      all.writeBytes(scripts.getOrDefault("js/" + name + "-" + lang + ".js", new byte[0]));
    }
    scripts.forEach(
        (name, script) -> {
          if (name.startsWith("js/list-") || name.equals("js/plan-rules.js")) {
            all.writeBytes(script);
          }
        });
    return all.toByteArray();
  }

  List<View.ListGroup> groups() {
    List<View.ListGroup> groups = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (View.Group group : language.navigation().all()) {
      List<View.ListPage> pages = new ArrayList<>();
      for (View.Link link : group.links()) {
        shown.add(link.path());
        site.page(link.lang(), link.path()).flatMap(this::page).ifPresent(pages::add);
      }
      add(group.name(), pages, groups);
    }
    List<View.ListPage> others = new ArrayList<>();
    for (Page page : site.pages()) {
      if (page.lang().equals(site.languages().get(0)) && shown.add(page.path())) {
        site.page(language.lang(), page.path())
            .or(() -> Optional.of(page))
            .flatMap(this::page)
            .ifPresent(others::add);
      }
    }
    add(language.messages().text("text.overview.other-pages"), others, groups);
    return groups;
  }

  private static void add(String name, List<View.ListPage> pages, List<View.ListGroup> groups) {
    if (!pages.isEmpty()) {
      groups.add(new View.ListGroup(name, pages));
    }
  }

  private Optional<View.ListPage> page(Page page) {
    if (page.checklists().isEmpty()) {
      return Optional.empty();
    }
    String address = language.lang() + "/" + page.path() + ".html";
    BodyWriter.Context context = contexts.apply(page, language.lang());
    List<View.ListView> lists =
        page.checklists().stream().map(list -> list(page, list, address, context)).toList();
    return Optional.of(new View.ListPage(page.meta().title(), page.lang(), address, lists));
  }

  private static View.ListView list(
      Page page, Checklist list, String address, BodyWriter.Context context) {
    return new View.ListView(
        page.path() + "#" + list.id(),
        title(list, context),
        address + "#" + list.id(),
        list.items().stream()
            .map(item -> new View.ListItem(item.id(), new Markup(Tasks.words(item, context))))
            .toList());
  }

  private static Markup title(Checklist list, BodyWriter.Context context) {
    Headings headings = context.headings();
    for (Block.Heading heading : headings.all()) {
      if (headings.id(heading).equals(list.id())) {
        return new Markup(Html.unlinked(BodyWriter.inline(context, heading.content())));
      }
    }
    return Markup.EMPTY;
  }
}
