package dev.shirube.render;

import dev.shirube.model.Attributes;
import dev.shirube.model.Block;
import dev.shirube.model.Checklist;
import dev.shirube.model.Entry;
import dev.shirube.model.Inline;
import dev.shirube.model.Item;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the items of checklists: the bar above a list and, below an item, its state,
 * what comes before it and when it is due. Scripts fill it in; without them it stays out of sight.
 */
final class Tasks {
  private static final String BAR = "checklist-bar";
  private static final String TASK = "task";

  private final Site site;
  private final Baker baker;
  private final RecordLists lists;
  private final Map<String, Map<String, Found>> byLanguage = new HashMap<>();

  /** An item and the page on which it stands. */
  record Found(Page page, Item item) {}

  Tasks(Site site, Baker baker, RecordLists lists) {
    this.site = site;
    this.baker = baker;
    this.lists = lists;
    for (Page page : site.pages()) {
      Map<String, Found> items =
          byLanguage.computeIfAbsent(page.lang(), lang -> new LinkedHashMap<>());
      for (Checklist checklist : page.checklists()) {
        for (Item item : checklist.items()) {
          items.putIfAbsent(item.id(), new Found(page, item));
        }
      }
    }
  }

  /** Prints what stands between a list's heading and its items. */
  void writeBar(
      Block.ChecklistSection section,
      BodyWriter.Context context,
      MarkList marks,
      StringBuilder out) {
    if (!baker.hasPart(BAR)) {
      return;
    }
    Map<String, Object> model = RecordLists.model(context);
    model.put("id", section.heading().id());
    model.put(
        "count",
        context.page().checklists().stream()
            .filter(list -> list.id().equals(section.heading().id()))
            .mapToInt(list -> list.items().size())
            .sum());
    String bar = baker.part(BAR, model);
    marks.linksOf(bar, context.page().at(section.at()));
    out.append(bar);
  }

  /** Prints what stands below an item. */
  void write(Block.ListItem item, BodyWriter.Context context, MarkList marks, StringBuilder out) {
    if (!baker.hasPart(TASK)) {
      return;
    }
    Attributes attributes = item.attributes();
    Map<String, Object> model = RecordLists.model(context);
    model.put("id", attributes.id());
    List<View.TaskBefore> before = new ArrayList<>();
    for (String id : Item.words(attributes.value("after"))) {
      find(id, context.page().lang()).ifPresent(found -> before.add(before(id, found, context)));
    }
    model.put("before", before);
    Entry due = due(attributes.value("due"));
    if (due != null) {
      model.put("due", lists.view(due, context, marks));
    }
    String task = baker.part(TASK, model);
    marks.linksOf(task, context.page().at(item.at()));
    out.append('\n').append(task);
  }

  /** The items that must be done by a record's day, on whatever page they stand. */
  List<View.TaskBefore> dueBy(Entry entry, BodyWriter.Context context, MarkList marks) {
    String rule = entry.type() + "." + entry.id();
    List<View.TaskBefore> tasks = new ArrayList<>();
    due(rule, context.page().lang())
        .forEach(found -> tasks.add(before(found.item().id(), found, context)));
    tasks.forEach(it -> marks.link(it.address(), entry.position()));
    return tasks;
  }

  List<Found> due(String rule, String lang) {
    List<Found> found =
        byLanguage.getOrDefault(lang, Map.of()).values().stream()
            .filter(it -> it.item().due().equals(rule))
            .toList();
    return Reads.read(Reads.Kind.TASKS_DUE, rule, lang, found);
  }

  private @Nullable Entry due(String written) {
    Inline.RecordPath path = Inline.RecordPath.parse(written);
    return path == null ? null : site.records().find(path.type(), path.id()).orElse(null);
  }

  /** An item in a language, or in the source language where it is not translated. */
  Optional<Found> find(String id, String lang) {
    Found found = byLanguage.getOrDefault(lang, Map.of()).get(id);
    if (found == null) {
      found = byLanguage.getOrDefault(site.languages().get(0), Map.of()).get(id);
    }
    return Reads.read(Reads.Kind.TASK, id, lang, Optional.ofNullable(found));
  }

  private static View.TaskBefore before(String id, Found found, BodyWriter.Context context) {
    boolean here = found.page().path().equals(context.page().path());
    String address =
        here
            ? "#" + id
            : context.root() + context.lang() + "/" + found.page().path() + ".html#" + id;
    return new View.TaskBefore(id, address, new Markup(words(found.item(), context)));
  }

  /** What an item says, without its links. */
  static String words(Item item, BodyWriter.Context context) {
    return item.blocks().isEmpty() || !(item.blocks().get(0) instanceof Block.Paragraph text)
        ? ""
        : Html.unlinked(BodyWriter.inline(context, text.content()));
  }
}
