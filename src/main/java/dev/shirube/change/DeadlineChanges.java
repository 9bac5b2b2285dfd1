package dev.shirube.change;

import dev.shirube.checklist.Checklists;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which days moved, by how much, and what hangs on them. */
final class DeadlineChanges {
  private static final Set<String> TYPES = Set.of("deadline", "milestone");
  private static final Set<String> FIELDS =
      Set.of("date", "month", "day-of-month", "months-before");

  /** How many of the months to come are counted out. */
  private static final int MONTHS = 3;

  private final Versions versions;

  private DeadlineChanges(Versions versions) {
    this.versions = versions;
  }

  static List<Told> of(Versions versions, ChangedRecords records) {
    DeadlineChanges telling = new DeadlineChanges(versions);
    List<Told> told = new ArrayList<>();
    for (RecordChange change : records.all()) {
      if (change.before() != null
          && change.after() != null
          && change.fields().stream().anyMatch(field -> tells(change, field))) {
        told.add(telling.told(change.before(), change.after(), records.where(change, versions)));
      }
    }
    return told;
  }

  /** Whether a field says on which day it is. */
  static boolean tells(RecordChange change, RecordChange.FieldChange field) {
    return TYPES.contains(change.type()) && FIELDS.contains(field.name());
  }

  /** Whether nothing is left to be told of a record but its days. */
  static boolean tellAll(RecordChange change) {
    return change.before() != null
        && change.after() != null
        && !change.isRenamed()
        && change.fields().stream().allMatch(field -> field.isEvidence() || tells(change, field));
  }

  private Told told(Entry before, Entry after, Told where) {
    List<Told> below = new ArrayList<>();
    LocalDate was = day(before);
    LocalDate is = day(after);
    if (was != null && is != null) {
      below.add(shift(was, is));
    }
    if (is != null && is.isBefore(versions.today())) {
      below.add(Told.of(Saying.of("新しい日は、もう過ぎています。", "The new day has passed already.")));
    }
    if (dayOfMonth(before) > 0 && dayOfMonth(after) > 0) {
      months(before, after, below);
    }
    tasks(after, below);
    below.add(where);
    return new Told(
        Saying.of("「{name}」が {old} から {new} に変わりました。", "“{name}” moved from {old} to {new}.")
            .with("name", versions.nameAfter(after))
            .showing("old", when(before, true))
            .showing("new", when(after, false)),
        below);
  }

  private static Told shift(LocalDate was, LocalDate is) {
    long days = ChronoUnit.DAYS.between(was, is);
    String unit = Math.abs(days) == 1 ? " day." : " days.";
    Saying saying =
        days < 0
            ? Saying.of("{n} 日早くなりました。", "Earlier by {n}" + unit)
            : Saying.of("{n} 日遅くなりました。", "Later by {n}" + unit);
    return Told.of(saying.with("n", Math.abs(days)));
  }

  /** The months to come, each with its day before and now. */
  private void months(Entry before, Entry after, List<Told> below) {
    YearMonth month = YearMonth.from(versions.today());
    if (cutOff(after, month.plusMonths(monthsBefore(after))).isBefore(versions.today())) {
      month = month.plusMonths(1);
    }
    month = month.plusMonths(monthsBefore(after));
    boolean counted = monthsBefore(before) + monthsBefore(after) > 0;
    for (int i = 0; i < MONTHS; i++) {
      YearMonth base = month.plusMonths(i);
      Saying saying =
          counted
              ? Saying.of("{month}の分：{old} → {new}", "for {month}: {old} → {new}")
              : Saying.of("{old} → {new}", "{old} → {new}");
      below.add(
          Told.of(
              saying
                  .with("month", versions.valueAfter(new Value.Month(base)))
                  .showing("old", versions.valueBefore(new Value.Day(cutOff(before, base))))
                  .showing("new", versions.valueAfter(new Value.Day(cutOff(after, base))))));
    }
  }

  private static LocalDate cutOff(Entry entry, YearMonth base) {
    YearMonth month = base.minusMonths(monthsBefore(entry));
    return month.atDay(Math.max(1, Math.min(dayOfMonth(entry), month.lengthOfMonth())));
  }

  private void tasks(Entry entry, List<Told> below) {
    List<Told> tasks = new ArrayList<>();
    for (Checklists.Asked asked : versions.after().checklists().asked().values()) {
      if (isDue(asked.item().due(), entry)) {
        tasks.add(
            Told.of(
                Saying.of("「{item}」", "“{item}”")
                    .with("item", versions.shownAfter().item(asked.item().id()))));
      }
    }
    if (!tasks.isEmpty()) {
      below.add(new Told(Saying.of("この日までにする項目：", "Tasks that are due by this day:"), tasks));
    }
  }

  /** Whether a task hangs on the day, by itself or by a step of the plan. */
  private boolean isDue(String due, Entry entry) {
    int dot = due.indexOf('.');
    if (dot < 0) {
      return false;
    }
    String type = due.substring(0, dot);
    String id = due.substring(dot + 1);
    return type.equals(entry.type()) && id.equals(entry.id())
        || versions
            .after()
            .site()
            .records()
            .find(type, id)
            .filter(step -> ShownRecords.leadsTo(step, "deadline", entry))
            .isPresent();
  }

  private Words when(Entry entry, boolean earlier) {
    int day = dayOfMonth(entry);
    if (day > 0) {
      int months = monthsBefore(entry);
      return new Words(
          "毎月" + day + "日" + (months > 0 ? "（もとになる月の" + months + "か月前）" : ""),
          "day "
              + day
              + " of each month"
              + (months > 0
                  ? " ("
                      + months
                      + (months == 1 ? " month" : " months")
                      + " before the one it counts for)"
                  : ""));
    }
    Value value =
        entry.fields().containsKey("date")
            ? Objects.requireNonNull(entry.fields().get("date")).value()
            : entry.fields().containsKey("month")
                ? Objects.requireNonNull(entry.fields().get("month")).value()
                : new Value.Plain("–");
    return earlier ? versions.valueBefore(value) : versions.valueAfter(value);
  }

  private static @Nullable LocalDate day(Entry entry) {
    return entry.value("date", Value.Day.class).map(Value.Day::date).orElse(null);
  }

  private static int dayOfMonth(Entry entry) {
    return entry.value("day-of-month", Value.Count.class).map(c -> (int) c.number()).orElse(0);
  }

  private static int monthsBefore(Entry entry) {
    return entry.value("months-before", Value.Count.class).map(c -> (int) c.number()).orElse(0);
  }
}
