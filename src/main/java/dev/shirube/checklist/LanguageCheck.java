package dev.shirube.checklist;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Body;
import dev.shirube.model.Checklist;
import dev.shirube.model.Item;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Languages share one state: a translation has the same lists, items, conditions and days. */
final class LanguageCheck {
  private static final List<String> KEYS = List.of("after", "when", "due");

  private final Page original;
  private final Page translation;
  private final Findings findings;

  private LanguageCheck(Page original, Page translation, Findings findings) {
    this.original = original;
    this.translation = translation;
    this.findings = findings;
  }

  static void run(Site site, Findings findings) {
    Map<String, Page> originals = new LinkedHashMap<>();
    for (Page page : site.written()) {
      if (page.lang().equals(site.source())) {
        originals.put(page.path(), page);
      }
    }
    for (Page page : site.written()) {
      Page original = originals.get(page.path());
      if (original != null && !page.lang().equals(site.source())) {
        new LanguageCheck(original, page, findings).run();
      }
    }
  }

  private void run() {
    Map<String, Checklist> theirs = lists(original);
    Map<String, Checklist> ours = lists(translation);
    theirs.forEach(
        (id, list) -> {
          Checklist own = ours.get(id);
          if (own == null) {
            missing(
                translation.meta().position(),
                original.at(list.at()),
                new Words("訳にこのチェックリストがありません。", "The translation lacks this checklist."),
                id);
          } else {
            items(list, own);
          }
        });
    ours.forEach(
        (id, list) -> {
          if (!theirs.containsKey(id)) {
            extra(translation.at(list.at()), id);
          }
        });
    conditions();
  }

  private static Map<String, Checklist> lists(Page page) {
    Map<String, Checklist> lists = new LinkedHashMap<>();
    page.checklists().forEach(list -> lists.putIfAbsent(list.id(), list));
    lists.remove("");
    return lists;
  }

  private static Map<String, Item> items(Checklist list) {
    Map<String, Item> items = new LinkedHashMap<>();
    list.items().forEach(item -> items.putIfAbsent(item.id(), item));
    items.remove("");
    return items;
  }

  private void items(Checklist list, Checklist own) {
    Map<String, Item> theirs = items(list);
    Map<String, Item> ours = items(own);
    theirs.forEach(
        (id, item) -> {
          Item same = ours.get(id);
          if (same == null) {
            missing(
                translation.at(own.at()),
                original.at(item.at("#")),
                new Words("訳のチェックリストにこの項目がありません。", "The translated list lacks this item."),
                id);
          } else {
            KEYS.forEach(key -> same(key, item, same));
          }
        });
    ours.forEach(
        (id, item) -> {
          if (!theirs.containsKey(id)) {
            extra(translation.at(item.at("#")), id);
          }
        });
  }

  private void same(String key, Item item, Item own) {
    String theirs = item.attributes().value(key);
    String ours = own.attributes().value(key);
    if (!Item.words(theirs).equals(Item.words(ours))) {
      differs(key, theirs, ours, original.at(item.at(key)), translation.at(own.at(key)));
    }
  }

  /** Conditions of sections and plain items, one by one, since not all of them have an id. */
  private void conditions() {
    List<Body.Condition> theirs = conditions(original);
    List<Body.Condition> ours = conditions(translation);
    for (int i = 0; i < Math.max(theirs.size(), ours.size()); i++) {
      String other = i < theirs.size() ? theirs.get(i).text() : "";
      String own = i < ours.size() ? ours.get(i).text() : "";
      if (!Item.words(other).equals(Item.words(own))) {
        differs("when", other, own, place(original, theirs, i), place(translation, ours, i));
        return; // what follows may only be out of step
      }
    }
  }

  private static List<Body.Condition> conditions(Page page) {
    Set<Integer> ofTasks =
        WrittenTasks.of(page).stream()
            .map(task -> task.item().at("when"))
            .collect(Collectors.toSet());
    return page.body().conditions().stream()
        .filter(condition -> !ofTasks.contains(condition.at()))
        .toList();
  }

  private static Position place(Page page, List<Body.Condition> conditions, int number) {
    return number < conditions.size()
        ? page.at(conditions.get(number).at())
        : page.meta().position();
  }

  private void differs(
      String key, String theirs, String ours, Position original, Position translation) {
    findings.add(
        Finding.error(
                "checklist/translation-differs",
                translation,
                new Words(
                    "訳の " + key + " がもとのページと違います。",
                    "“" + key + "” is not the same in the translation."))
            .found(written(key, ours))
            .expected(written(key, theirs))
            .hint(
                new Words(
                    "どの言語でも同じ印を使うので、同じに書いてください。",
                    "Languages share one tick, so write the same in both."))
            .related(original, new Words("もとのページではここです。", "In the other page it is here.")));
  }

  private static String written(String key, String value) {
    return value.isEmpty() ? "" : key + "=\"" + value + "\"";
  }

  private void missing(Position at, Position other, Words message, String id) {
    findings.add(
        Finding.error("checklist/translation-differs", at, message)
            .expected("{#" + id + "}")
            .hint(
                new Words(
                    "同じ id で訳を加えるか、もとのページから外してください。",
                    "Add it with the same id, or take it from the other page."))
            .related(other, new Words("もとのページではここです。", "In the other page it is here.")));
  }

  private void extra(Position at, String id) {
    findings.add(
        Finding.error(
                "checklist/translation-differs",
                at,
                new Words(
                    "もとのページのチェックリストには、この id がありません。",
                    "The checklists of the other page have no such id."))
            .found(id)
            .hint(
                new Words(
                    "もとのページと同じ id にするか、そちらにも加えてください。",
                    "Write the id of the other page, or add it there too."))
            .related(
                original.meta().position(), new Words("もとのページはこれです。", "The other page is this.")));
  }
}
