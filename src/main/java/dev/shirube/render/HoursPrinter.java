package dev.shirube.render;

import dev.shirube.config.Messages;
import dev.shirube.model.Value;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Opening hours in words, row by row. */
final class HoursPrinter {
  private static final int LAST_DAY = 31;
  private static final int MINUTES = 60;

  private final Messages messages;

  HoursPrinter(Messages messages) {
    this.messages = messages;
  }

  List<View.Hours> lines(Value.Hours hours) {
    return hours.rows().stream().map(this::line).toList();
  }

  private View.Hours line(Value.Hours.Row row) {
    Value.Hours.DayRange days = row.days();
    return new View.Hours(
        when(row),
        open(row),
        days == null ? "" : days.from() + "-" + days.to(),
        row.week().stream().map(HoursPrinter::id).collect(Collectors.joining(" ")),
        clock(row.open()),
        clock(row.close()));
  }

  /** When it is closed, or empty. */
  String closed(Value.Hours hours) {
    if (hours.closed().isEmpty()) {
      return "";
    }
    List<String> days =
        hours.closed().stream().map(day -> messages.text("hours.closed-days." + day)).toList();
    return Pattern.fill(
        messages.text("hours.closed"), "days", String.join(messages.text("list.join"), days));
  }

  String text(Value.Hours hours) {
    List<String> parts = new ArrayList<>();
    for (View.Hours line : lines(hours)) {
      parts.add(line.when() + " " + line.open());
    }
    if (!hours.closed().isEmpty()) {
      parts.add(closed(hours));
    }
    return String.join(messages.text("list.join"), parts);
  }

  private String when(Value.Hours.Row row) {
    Value.Hours.DayRange days = row.days();
    if (days == null) {
      return week(row.week());
    }
    if (days.from() == days.to()) {
      return Pattern.fill(messages.text("hours.days-one"), "day", days.from());
    }
    String key = days.to() == LAST_DAY ? "hours.days-to-end" : "hours.days";
    return Pattern.fill(Pattern.fill(messages.text(key), "from", days.from()), "to", days.to());
  }

  /** Days without a gap; they may run over the end of the week, as from Saturday to Monday. */
  private String week(Set<DayOfWeek> week) {
    DayOfWeek first = DayOfWeek.MONDAY;
    for (DayOfWeek day : week) {
      if (!week.contains(day.minus(1))) {
        first = day;
      }
    }
    if (week.size() == 1) {
      return Pattern.fill(messages.text("hours.week-one"), "day", name(first));
    }
    return Pattern.fill(
        Pattern.fill(messages.text("hours.week"), "from", name(first)),
        "to",
        name(first.plus(week.size() - 1)));
  }

  private String name(DayOfWeek day) {
    return messages.text("hours.weekdays." + id(day));
  }

  private static String id(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private String open(Value.Hours.Row row) {
    return Pattern.fill(
        Pattern.fill(messages.text("hours.open"), "open", clock(row.open())),
        "close",
        clock(row.close()));
  }

  private static String clock(int minutes) {
    int rest = minutes % MINUTES;
    return minutes / MINUTES + ":" + (rest < 10 ? "0" : "") + rest;
  }
}
