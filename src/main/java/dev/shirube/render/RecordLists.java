package dev.shirube.render;

import dev.shirube.model.Block;
import dev.shirube.model.Entry;
import dev.shirube.model.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints a list of records through the template part of its name. */
final class RecordLists {
  /** The part for types that have none of their own. */
  private static final String ANY = "records";

  /** After a type's name: the part that explains one record. */
  private static final String NOTE = "-note";

  /** The view that shows with each record which items of checklists are due by it. */
  private static final String PLANNER = "planner";

  private final Records records;
  private final LocalDate today;
  private final Baker baker;

  RecordLists(Records records, LocalDate today, Baker baker) {
    this.records = records;
    this.today = today;
    this.baker = baker;
  }

  /**
   * Prints a list.
   *
   * @param level of the heading above it
   * @param number of the list on its page
   */
  void write(
      Block.RecordList list,
      int level,
      int number,
      BodyWriter.Context context,
      MarkList marks,
      StringBuilder out) {
    List<Entry> selected = select(list);
    // No author can write an id that begins with a line.
    String uid = "_list-" + number;
    PictureTexts texts = new PictureTexts(context.messages(), context.values(), records, today);
    Map<String, Object> model = model(context);
    Pictures.of(list.name(), selected, uid, texts)
        .ifPresentOrElse(
            picture -> model.put("picture", picture),
            () -> entries(list, selected, context, marks, model));
    model.put("filters", list.filters());
    model.put("level", Math.min(level + 1, 6));
    model.put("uid", uid);
    model.put("today", context.values().dates().printed(today));
    String part = baker.part(baker.hasPart(list.name()) ? list.name() : ANY, model);
    marks.linksOf(part, context.page().at(list.at()));
    out.append(part);
  }

  /** What a part that is no picture prints. */
  private void entries(
      Block.RecordList list,
      List<Entry> selected,
      BodyWriter.Context context,
      MarkList marks,
      Map<String, Object> model) {
    EntryViews views = views(context, marks);
    boolean isHome = records.typeOfBlock(list.name()).isPresent();
    List<View.EntryView> entries = new ArrayList<>();
    Map<String, List<View.TaskBefore>> tasks = new LinkedHashMap<>();
    for (Entry entry : selected) {
      entries.add(views.view(entry));
      if (list.name().equals(PLANNER)) {
        tasks.put(entry.id(), context.tasks().dueBy(entry, context, marks));
      }
      if (isHome) {
        marks.id(RecordHomes.anchor(entry), entry.position());
      }
    }
    model.put("entries", entries);
    model.put("choices", choices(selected, views));
    model.put("tasks", tasks);
    if (entries.stream().anyMatch(entry -> entry.f().containsKey("reading"))) {
      model.put("index", LetterIndex.of(entries, context.messages().lang()));
    }
  }

  /** For each record that lets choose among others, these. */
  Map<String, List<View.EntryView>> choices(Collection<Entry> entries, EntryViews views) {
    Map<String, List<View.EntryView>> choices = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Collection<Entry> others = Questions.recordsToChoose(entry, records);
      if (!others.isEmpty()) {
        choices.put(entry.id(), others.stream().map(views::view).toList());
      }
    }
    return choices;
  }

  /** Whether a record explains itself in the text, by a part that says how. */
  boolean explains(Entry entry) {
    return baker.hasPart(entry.type() + NOTE);
  }

  /** Prints what a record says of itself. */
  void explain(
      Entry entry, String id, BodyWriter.Context context, MarkList marks, StringBuilder out) {
    View.EntryView view = view(entry, context, marks);
    if (!view.home().isEmpty()) {
      marks.link(view.home(), entry.position());
    }
    Map<String, Object> model = model(context);
    model.put("e", view);
    model.put("id", id);
    out.append(baker.part(entry.type() + NOTE, model));
  }

  /** A record as parts see it. */
  View.EntryView view(Entry entry, BodyWriter.Context context, MarkList marks) {
    return views(context, marks).view(entry);
  }

  private EntryViews views(BodyWriter.Context context, MarkList marks) {
    return new EntryViews(
        context.values(), context.homes(), context.lang(), context.root(), marks, today);
  }

  /** What every part is given. */
  static Map<String, Object> model(BodyWriter.Context context) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("root", context.root());
    model.put("lang", context.messages().lang());
    model.put("t", context.words());
    return model;
  }

  /** The records of a list, in the order in which they are written. */
  List<Entry> select(Block.RecordList list) {
    return records.typesShownBy(list.name()).stream()
        .flatMap(type -> records.ofType(type).stream())
        .filter(entry -> entry.fits(list.filters()))
        .toList();
  }
}
