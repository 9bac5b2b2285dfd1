package dev.shirube.render;

import dev.shirube.model.Block;
import dev.shirube.model.Entry;
import dev.shirube.model.Records;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints a list of records through the template part of its name. */
final class RecordLists {
  /** The part for types that have none of their own. */
  private static final String ANY = "records";

  private final Records records;
  private final Baker baker;

  RecordLists(Records records, Baker baker) {
    this.records = records;
    this.baker = baker;
  }

  /**
   * Prints a list.
   *
   * @param level of the heading above it
   */
  void write(
      Block.RecordList list,
      int level,
      BodyWriter.Context context,
      MarkList marks,
      StringBuilder out) {
    EntryViews views =
        new EntryViews(context.values(), context.homes(), context.lang(), context.root(), marks);
    List<View.EntryView> entries = new ArrayList<>();
    for (Entry entry : select(list)) {
      entries.add(views.view(entry));
      marks.id(RecordHomes.anchor(entry), entry.position());
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("entries", entries);
    model.put("filters", list.filters());
    model.put("level", Math.min(level + 1, 6));
    model.put("root", context.root());
    model.put("lang", context.messages().lang());
    model.put("t", TemplateWords.of(context.messages()));
    out.append(baker.part(baker.hasPart(list.name()) ? list.name() : ANY, model));
  }

  /** The records of a list, in the order in which they are written. */
  List<Entry> select(Block.RecordList list) {
    return records
        .typeOfBlock(list.name())
        .map(
            type ->
                records.ofType(type).stream().filter(entry -> fits(entry, list.filters())).toList())
        .orElse(List.of());
  }

  private static boolean fits(Entry entry, Map<String, String> filters) {
    return filters.entrySet().stream()
        .allMatch(
            filter -> entry.word(filter.getKey()).filter(filter.getValue()::equals).isPresent());
  }
}
