package dev.shirube.render;

import dev.shirube.model.Entry;
import dev.shirube.model.Value;
import dev.shirube.picture.Timeline;
import dev.shirube.picture.Timeline.Event;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Milestones and deadlines in the order of time. What comes every month stands at the end. */
final class TimelinePicture {
  private final PictureTexts texts;
  private final List<Dated> dated = new ArrayList<>();
  private final List<Event> monthly = new ArrayList<>();

  /** A month counts from its first day, and is over with its last one. */
  private record Dated(LocalDate from, boolean past, Event event) {}

  private TimelinePicture(PictureTexts texts) {
    this.texts = texts;
  }

  static Timeline of(List<Entry> entries, PictureTexts texts) {
    TimelinePicture picture = new TimelinePicture(texts);
    entries.forEach(picture::add);
    return picture.timeline();
  }

  private void add(Entry entry) {
    Optional<LocalDate> day = entry.value("date", Value.Day.class).map(Value.Day::date);
    Optional<YearMonth> month = entry.value("month", Value.Month.class).map(Value.Month::month);
    if (day.isPresent()) {
      String date = texts.values().dates().day(day.get());
      add(entry, day.get(), day.get(), texts.date("day", day.get()), date);
    } else if (month.isPresent()) {
      LocalDate first = month.get().atDay(1);
      String date = texts.values().dates().month(month.get());
      add(entry, first, month.get().atEndOfMonth(), texts.date("month", first), date);
    } else {
      PictureTexts.count(entry, "day-of-month")
          .map(number -> Pattern.fill(texts.messages().text("text.monthly"), "day", number))
          .map(when -> event(entry, texts.word("every-month"), when, when, false))
          .ifPresent(monthly::add);
    }
  }

  private void add(Entry entry, LocalDate from, LocalDate to, String day, String date) {
    boolean past = to.isBefore(texts.today());
    dated.add(new Dated(from, past, event(entry, texts.date("year", from), day, date, past)));
  }

  private Event event(Entry entry, String year, String day, String date, boolean past) {
    boolean deadline = entry.type().equals("deadline");
    String state = texts.status(entry);
    if (state.isEmpty() && deadline && past) {
      state = texts.messages().text("text.status-past");
    }
    return new Event(deadline, year, day, date, texts.name(entry), state);
  }

  private Timeline timeline() {
    dated.sort(Comparator.comparing(Dated::from));
    List<Event> past = dated.stream().filter(Dated::past).map(Dated::event).toList();
    List<Event> ahead =
        new ArrayList<>(dated.stream().filter(it -> !it.past()).map(Dated::event).toList());
    ahead.addAll(monthly);
    LocalDate today = texts.today();
    return new Timeline(
        texts.word("timeline"),
        texts.wording(),
        new Timeline.Words(
            texts.word("milestone"),
            texts.word("deadline"),
            texts.word("past"),
            texts.word("ahead")),
        past,
        new Timeline.Today(
            texts.word("built"),
            texts.date("year", today),
            texts.date("date", today),
            texts.values().dates().day(today)),
        ahead);
  }
}
