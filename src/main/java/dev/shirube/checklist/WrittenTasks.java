package dev.shirube.checklist;

import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All items of a site, those of drafts too, by language and in the order of the pages. */
final class WrittenTasks {
  private final Map<String, List<Task>> byLanguage = new LinkedHashMap<>();

  /** What readers of the source language find, by id; drafts they do not. */
  private final Map<String, Task> published = new LinkedHashMap<>();

  WrittenTasks(Site site) {
    site.languages().forEach(lang -> byLanguage.put(lang, new ArrayList<>()));
    for (Page page : site.written()) {
      List<Task> tasks = of(page);
      byLanguage.getOrDefault(page.lang(), new ArrayList<>()).addAll(tasks);
      if (page.lang().equals(site.source()) && !page.meta().draft()) {
        tasks.forEach(task -> published.putIfAbsent(task.id(), task));
      }
    }
  }

  /** The items of a page that have an id; those without are told when the page is read. */
  static List<Task> of(Page page) {
    return page.checklists().stream()
        .flatMap(list -> list.items().stream().map(item -> new Task(page, list, item)))
        .filter(task -> !task.id().isEmpty())
        .toList();
  }

  Map<String, List<Task>> byLanguage() {
    return Collections.unmodifiableMap(byLanguage);
  }

  List<Task> in(String lang) {
    return byLanguage.getOrDefault(lang, List.of());
  }

  Map<String, Task> published() {
    return Collections.unmodifiableMap(published);
  }
}
