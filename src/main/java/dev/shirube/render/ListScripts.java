package dev.shirube.render;

import dev.shirube.checklist.Checklists;
import dev.shirube.json.Json;
import dev.shirube.model.Checklist;
import dev.shirube.model.Entry;
import dev.shirube.model.Item;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import dev.shirube.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What scripts must know of checklists: one data script a list, the same for all languages, and one
 * with the rules by which days are counted.
 */
final class ListScripts {
  private static final String NAMESPACE = "(window.shirube = window.shirube || {})";

  private ListScripts() {}

  /** The scripts, by their names among the assets. */
  static Map<String, byte[]> of(Site site, Checklists checklists) {
    Map<String, byte[]> scripts = new LinkedHashMap<>();
    String source = site.source();
    for (Page page : site.pages()) {
      if (page.lang().equals(source)) {
        for (Checklist list : page.checklists()) {
          String script =
              "("
                  + NAMESPACE
                  + ".lists = shirube.lists || []).push("
                  + Json.write(list(page, list, checklists))
                  + ");\n";
          scripts.put("js/" + name(page, list) + ".js", script.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    String rules = NAMESPACE + ".planRules = " + Json.write(rules(site)) + ";\n";
    scripts.put("js/plan-rules.js", rules.getBytes(StandardCharsets.UTF_8));
    return scripts;
  }

  /** The name of a list's script. No folder, page or id has a dot, so no two names are one. */
  static String name(Page page, Checklist list) {
    return "list-" + page.path().replace('/', '.') + "." + list.id();
  }

  private static Map<String, Object> list(Page page, Checklist list, Checklists checklists) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", list.id());
    data.put("page", page.path());
    List<Object> items = new ArrayList<>();
    for (Item item : list.items()) {
      Map<String, Object> it = new LinkedHashMap<>();
      it.put("id", item.id());
      it.put("h", checklists.hash(item));
      if (!checklists.same(item).isEmpty()) {
        it.put("same", checklists.same(item));
      }
      if (!item.after().isEmpty()) {
        it.put("after", item.after());
      }
      if (!item.when().isEmpty()) {
        it.put("when", item.when());
      }
      if (!item.due().isEmpty()) {
        it.put("due", item.due());
      }
      items.add(it);
    }
    data.put("items", items);
    Map<String, Object> moved = new LinkedHashMap<>();
    checklists.movedTo(page, list).forEach((old, move) -> moved.put(old, move(move)));
    if (!moved.isEmpty()) {
      data.put("moved", moved);
    }
    List<String> retired = checklists.retiredFrom(page, list);
    if (!retired.isEmpty()) {
      data.put("retired", retired);
    }
    return data;
  }

  private static Map<String, Object> move(Checklists.Moved moved) {
    Map<String, Object> move = new LinkedHashMap<>();
    move.put("to", moved.to());
    move.put("how", moved.how());
    return move;
  }

  /**
   * Steps and deadlines as they are written, values as ISO texts; names in all languages. Beside
   * them, how long some other things take.
   */
  private static Map<String, Object> rules(Site site) {
    Map<String, Object> rules = new LinkedHashMap<>();
    for (String type : List.of("plan-step", "deadline")) {
      List<Object> entries = new ArrayList<>();
      for (Entry entry : site.records().ofType(type)) {
        Map<String, Object> it = new LinkedHashMap<>();
        it.put("id", entry.id());
        if (entry.name() instanceof Value.Text text) {
          it.put("name", text.text().texts());
        }
        for (String field :
            List.of(
                "order",
                "until",
                "until-also",
                "arrival",
                "notice",
                "deadline",
                "months-before",
                "day",
                "day-of-month",
                "date",
                "lead",
                "lead-longest")) {
          entry.value(field, Value.class).ifPresent(value -> it.put(field, plain(value)));
        }
        entries.add(it);
      }
      rules.put(type, entries);
    }
    rules.put("vendor", spans(site, "vendor", "lead-longest"));
    rules.put("arrival", spans(site, "arrival", "lead"));
    rules.put("fact", spans(site, "fact", "value"));
    return rules;
  }

  /** The lengths of time in a field of some records, by their ids. */
  private static Map<String, Object> spans(Site site, String type, String field) {
    Map<String, Object> spans = new LinkedHashMap<>();
    for (Entry entry : site.records().ofType(type)) {
      entry.value(field, Value.Span.class).ifPresent(it -> spans.put(entry.id(), plain(it)));
    }
    return spans;
  }

  private static Object plain(Value value) {
    if (value instanceof Value.Count count) {
      return count.number();
    }
    return value instanceof Value.Reference reference ? reference.id() : ValuePrinter.iso(value);
  }
}
