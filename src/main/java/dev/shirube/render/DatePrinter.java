package dev.shirube.render;

import dev.shirube.config.Messages;
import dev.shirube.model.Eras;
import java.time.LocalDate;
import java.time.YearMonth;

/** Dates as a language writes them, by the patterns in its messages. */
final class DatePrinter {
  private final Messages messages;

  DatePrinter(Messages messages) {
    this.messages = messages;
  }

  String day(LocalDate date) {
    return fill(messages.text("date.full"), date);
  }

  View.Printed printed(LocalDate date) {
    return new View.Printed(date.toString(), day(date));
  }

  String month(YearMonth month) {
    return fill(messages.text("date.month"), month.atDay(1));
  }

  /** A date by a pattern of messages. */
  String fill(String pattern, LocalDate date) {
    String weekday = messages.list("date.weekdays").get(date.getDayOfWeek().getValue() - 1);
    String monthName = messages.list("date.months").get(date.getMonthValue() - 1);
    return Pattern.fill(
        pattern,
        name ->
            switch (name) {
              case "year" -> Integer.toString(date.getYear());
              case "month" -> Integer.toString(date.getMonthValue());
              case "day" -> Integer.toString(date.getDayOfMonth());
              case "weekday" -> weekday;
              case "month-name" -> monthName;
              case "era" -> Eras.name(date);
              case "era-year" -> Eras.year(date);
              default -> "{" + name + "}";
            });
  }
}
