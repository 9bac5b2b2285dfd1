package dev.shirube.render;

import dev.shirube.json.Json;
import dev.shirube.model.Block;
import dev.shirube.model.Entry;
import dev.shirube.model.Page;
import dev.shirube.model.Records;
import dev.shirube.model.Step;
import dev.shirube.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What search engines read: a procedure as HowTo, the glossary as DefinedTermSet, desks as
 * ContactPoint. A page of which none holds has no structured data.
 */
final class StructuredData {
  private final Records records;
  private final RecordLists lists;

  StructuredData(Records records, RecordLists lists) {
    this.records = records;
    this.lists = lists;
  }

  /** JSON-LD, or nothing. */
  Markup of(Page page, String lang) {
    List<Map<String, Object>> graph = new ArrayList<>();
    for (Block.RecordList list : page.body().recordLists()) {
      Set<Entry> entries = Set.copyOf(lists.select(list));
      switch (records.typeOfBlock(list.name()).orElse("")) {
        case "step" -> graph.add(howTo(page, lang, entries));
        case "term" -> graph.add(terms(page, lang, entries));
        case "contact" -> graph.add(contacts(lang, entries));
        default -> {
          // Other records have no type there that says more than the page does.
        }
      }
    }
    if (graph.isEmpty()) {
      return Markup.EMPTY;
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@graph", graph);
    return new Markup(Json.write(document));
  }

  private Map<String, Object> howTo(Page page, String lang, Set<Entry> entries) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Step step : records.steps()) {
      if (entries.contains(step.entry())) {
        Map<String, Object> one = typed("HowToStep");
        one.put("name", step.title().in(lang));
        one.put("text", step.action().in(lang));
        steps.add(one);
      }
    }
    Map<String, Object> howTo = typed("HowTo");
    howTo.put("name", page.meta().title());
    howTo.put("inLanguage", page.lang());
    howTo.put("step", steps);
    return howTo;
  }

  private Map<String, Object> terms(Page page, String lang, Set<Entry> entries) {
    List<Map<String, Object>> terms = new ArrayList<>();
    for (Term term : records.terms()) {
      if (entries.contains(term.entry())) {
        Map<String, Object> one = typed("DefinedTerm");
        one.put("name", term.name().in(lang));
        one.put("description", term.definition().in(lang));
        terms.add(one);
      }
    }
    Map<String, Object> set = typed("DefinedTermSet");
    set.put("name", page.meta().title());
    set.put("inLanguage", page.lang());
    set.put("hasDefinedTerm", terms);
    return set;
  }

  private Map<String, Object> contacts(String lang, Set<Entry> entries) {
    List<Map<String, Object>> points =
        records.contacts().stream()
            .filter(contact -> entries.contains(contact.entry()))
            .filter(contact -> contact.phone().isPresent() || contact.url().isPresent())
            .map(
                contact -> {
                  Map<String, Object> point = typed("ContactPoint");
                  point.put("name", contact.name().in(lang));
                  contact.phone().ifPresent(phone -> point.put("telephone", phone.number()));
                  contact.mail().ifPresent(mail -> point.put("email", mail.address()));
                  contact.url().ifPresent(url -> point.put("url", url.address()));
                  return point;
                })
            .toList();
    Map<String, Object> list = typed("ItemList");
    list.put("itemListElement", points);
    return list;
  }

  private static Map<String, Object> typed(String type) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    return node;
  }
}
