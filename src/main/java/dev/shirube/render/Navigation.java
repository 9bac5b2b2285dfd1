package dev.shirube.render;

import dev.shirube.config.NavigationGroup;
import dev.shirube.config.SiteConfig;
import dev.shirube.model.Located;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The order of pages in one language, from the configuration. */
final class Navigation {
  /** Above so many links a reader is shown only the group that the page belongs to. */
  private static final int SHOWN_WHOLE = 100;

  private static final int NO_GROUP = -1;

  private final String lang;
  private final List<View.Group> groups = new ArrayList<>();
  private final List<View.Link> sequence = new ArrayList<>();
  private final Map<String, Integer> place = new HashMap<>();
  private final Map<String, Integer> groupOf = new HashMap<>();
  private final Map<Integer, List<View.Group>> shown = new HashMap<>();

  Navigation(Site site, SiteConfig config, String lang) {
    this.lang = lang;
    Map<String, Page> pages = pages(site, lang);
    Map<String, List<Page>> byFolder = byFolder(pages);
    Set<String> used = new HashSet<>();
    for (NavigationGroup group : config.navigation()) {
      List<View.Link> links = new ArrayList<>();
      for (String path : paths(group, byFolder)) {
        Page page = pages.get(path);
        if (page != null && used.add(path)) {
          links.add(link(page));
        }
      }
      for (View.Link link : links) {
        place.put(link.path(), sequence.size());
        groupOf.put(link.path(), groups.size());
        sequence.add(link);
      }
      groups.add(new View.Group(group.name().in(lang), false, links));
    }
    for (int i = NO_GROUP; i < groups.size(); i++) {
      shown.put(i, shown(i));
    }
  }

  /** All pages that a reader of the language can open: translated or not. */
  private static Map<String, Page> pages(Site site, String lang) {
    Map<String, Page> pages = new TreeMap<>();
    for (Page page : site.pages()) {
      if (page.lang().equals(lang)) {
        pages.put(page.path(), page);
      } else if (page.lang().equals(site.languages().get(0))) {
        pages.putIfAbsent(page.path(), page);
      }
    }
    return pages;
  }

  /** Every page stands in the list of each folder above it, in order. */
  private static Map<String, List<Page>> byFolder(Map<String, Page> pages) {
    Map<String, List<Page>> byFolder = new HashMap<>();
    for (Page page : pages.values()) {
      String folder = page.folder();
      while (!folder.isEmpty()) {
        byFolder.computeIfAbsent(folder, key -> new ArrayList<>()).add(page);
        folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
      }
    }
    Comparator<Page> order =
        Comparator.<Page>comparingInt(page -> page.meta().order()).thenComparing(Page::path);
    byFolder.values().forEach(list -> list.sort(order));
    return byFolder;
  }

  private static List<String> paths(NavigationGroup group, Map<String, List<Page>> byFolder) {
    List<String> paths = new ArrayList<>();
    group.pages().stream().map(Located::value).forEach(paths::add);
    Located<String> folder = group.folder();
    if (folder != null) {
      byFolder.getOrDefault(folder.value(), List.of()).forEach(page -> paths.add(page.path()));
    }
    return paths;
  }

  private View.Link link(Page page) {
    return new View.Link(
        page.path(), lang + "/" + page.path() + ".html", page.meta().title(), page.lang());
  }

  private List<View.Group> shown(int current) {
    List<View.Group> list = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      View.Group group = groups.get(i);
      if (!group.links().isEmpty() && (sequence.size() <= SHOWN_WHOLE || i == current)) {
        list.add(new View.Group(group.name(), i == current, group.links()));
      }
    }
    return List.copyOf(list);
  }

  /** The groups that a page shows; its own is marked. */
  List<View.Group> shown(String path) {
    return shown.getOrDefault(groupOf.getOrDefault(path, NO_GROUP), List.of());
  }

  /** All groups, for the first page. */
  List<View.Group> all() {
    return List.copyOf(groups);
  }

  List<View.Crumb> breadcrumbs(String path, String home, String title) {
    List<View.Crumb> crumbs = new ArrayList<>();
    crumbs.add(new View.Crumb(home, lang + "/index.html"));
    Integer group = groupOf.get(path);
    if (group != null) {
      View.Group found = groups.get(group);
      boolean leads = !found.links().get(0).path().equals(path);
      crumbs.add(new View.Crumb(found.name(), leads ? found.links().get(0).address() : ""));
    }
    crumbs.add(new View.Crumb(title, ""));
    return List.copyOf(crumbs);
  }

  Optional<View.Link> neighbour(String path, int step) {
    Integer at = place.get(path);
    int index = at == null ? -1 : at + step;
    return index < 0 || index >= sequence.size()
        ? Optional.empty()
        : Optional.of(sequence.get(index));
  }
}
