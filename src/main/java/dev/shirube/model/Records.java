package dev.shirube.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** All records of a site, by type and id, in the order in which they are written. */
public final class Records {
  /** The types that the tool understands, each with what makes its typed record. */
  private static final Map<String, Function<Entry, Object>> TYPED =
      Map.ofEntries(
          Map.entry("contact", Contact::of),
          Map.entry("deadline", Deadline::of),
          Map.entry("milestone", Milestone::of),
          Map.entry("term", Term::of),
          Map.entry("fact", Fact::of),
          Map.entry("field", FormField::of),
          Map.entry("source", Source::of),
          Map.entry("step", Step::of),
          Map.entry("change", Change::of));

  /** Blocks that show something of the tool itself: no record stands behind them. */
  private static final Set<String> WITHOUT_RECORDS = Set.of("offline");

  private final Map<String, Map<String, Entry>> byType;
  private final Map<String, String> typeByBlock;
  private final Map<String, List<String>> typesByView;
  private final Set<String> uncertain;
  private final IdentityHashMap<Entry, Object> typed;
  private final Watch watch;

  /** Sees what is read, so that what was made of it can be told from what was not. */
  public interface Watch {
    /**
     * A question and its answer.
     *
     * @param id empty where all records of the type are the answer
     */
    void read(String type, String id, Supplier<Object> answer);
  }

  /**
   * @param typeByBlock the name under which a page shows all records of a type, such as {@code
   *     contacts} for {@code contact}
   * @param typesByView the names under which a page shows records in another form
   * @param uncertain the types in which something was found, so that what is not here may only be
   *     misread
   * @param missing is told of each record that lacks what the tool needs for its type
   */
  public Records(
      Collection<Entry> entries,
      Map<String, String> typeByBlock,
      Map<String, List<String>> typesByView,
      Set<String> uncertain,
      Consumer<Entry.MissingField> missing) {
    this.byType = new TreeMap<>();
    this.typed = new IdentityHashMap<>();
    this.watch = (type, id, answer) -> {};
    this.uncertain = Set.copyOf(uncertain);
    this.typeByBlock = Collections.unmodifiableMap(new TreeMap<>(typeByBlock));
    this.typesByView = Collections.unmodifiableMap(new TreeMap<>(typesByView));
    for (Entry entry : entries) {
      byType.computeIfAbsent(entry.type(), type -> new LinkedHashMap<>()).put(entry.id(), entry);
      Function<Entry, Object> maker = TYPED.get(entry.type());
      if (maker != null) {
        try {
          typed.put(entry, maker.apply(entry));
        } catch (Entry.MissingField e) {
          missing.accept(e);
        }
      }
    }
  }

  private Records(Records same, Watch watch) {
    this.byType = same.byType;
    this.typed = same.typed;
    this.typeByBlock = same.typeByBlock;
    this.typesByView = same.typesByView;
    this.uncertain = same.uncertain;
    this.watch = watch;
  }

  /** The same records; the watch sees each that is asked for. */
  public Records watchedBy(Watch other) {
    return new Records(this, other);
  }

  /** All that is known of records beside the records, with an {@code equals} of its own. */
  public Object shape() {
    return List.of(typeByBlock, typesByView, uncertain, Set.copyOf(byType.keySet()));
  }

  /** What a watch is told now in answer to a question. */
  public Object answer(String type, String id) {
    Map<String, Entry> all = byType.getOrDefault(type, Map.of());
    return id.isEmpty() ? List.copyOf(all.values()) : Optional.ofNullable(all.get(id));
  }

  private void tell(String type, String id) {
    watch.read(type, id, () -> answer(type, id));
  }

  public Collection<String> types() {
    Set<String> types = new TreeSet<>(typeByBlock.values());
    types.addAll(byType.keySet());
    return Collections.unmodifiableSet(types);
  }

  /** Whether a record or field of the type may be missing for a reason told already. */
  public boolean isUncertain(String type) {
    return uncertain.contains(type);
  }

  /** The names of all lists that a page can show. */
  public Collection<String> blocks() {
    Set<String> blocks = new TreeSet<>(typeByBlock.keySet());
    blocks.addAll(typesByView.keySet());
    blocks.addAll(WITHOUT_RECORDS);
    return Collections.unmodifiableSet(blocks);
  }

  /** Whether a page may show the block although it lists nothing. */
  public boolean isWithoutRecords(String block) {
    return WITHOUT_RECORDS.contains(block) && typesShownBy(block).isEmpty();
  }

  /** The type of which a block is the list; a view is not the list of a type. */
  public Optional<String> typeOfBlock(String block) {
    return Optional.ofNullable(typeByBlock.get(block));
  }

  /** The types whose records a block or view shows; none where it is not known. */
  public List<String> typesShownBy(String block) {
    String type = typeByBlock.get(block);
    return type != null ? List.of(type) : typesByView.getOrDefault(block, List.of());
  }

  public Collection<Entry> ofType(String type) {
    tell(type, "");
    return Collections.unmodifiableCollection(byType.getOrDefault(type, Map.of()).values());
  }

  public Collection<String> idsOfType(String type) {
    tell(type, "");
    return Collections.unmodifiableSet(byType.getOrDefault(type, Map.of()).keySet());
  }

  public Optional<Entry> find(String type, String id) {
    tell(type, id);
    return Optional.ofNullable(byType.getOrDefault(type, Map.of()).get(id));
  }

  public List<Contact> contacts() {
    return typed("contact", Contact.class);
  }

  public List<Deadline> deadlines() {
    return typed("deadline", Deadline.class);
  }

  public List<Milestone> milestones() {
    return typed("milestone", Milestone.class);
  }

  public List<Term> terms() {
    return typed("term", Term.class);
  }

  public List<Fact> facts() {
    return typed("fact", Fact.class);
  }

  public List<FormField> formFields() {
    return typed("field", FormField.class);
  }

  public List<Source> sources() {
    return typed("source", Source.class);
  }

  public List<Step> steps() {
    return typed("step", Step.class);
  }

  public List<Change> changes() {
    return typed("change", Change.class);
  }

  private <T> List<T> typed(String type, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Entry entry : ofType(type)) {
      Object record = typed.get(entry);
      if (record != null) {
        found.add(kind.cast(record));
      }
    }
    return List.copyOf(found);
  }
}
