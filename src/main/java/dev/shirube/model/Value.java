package dev.shirube.model;

import dev.shirube.diagnostic.Origin;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A typed value of a record field. What it looks like in a language is decided in render. */
public sealed interface Value {
  <R> R accept(Visitor<R> visitor);

  /**
   * A text in every language.
   *
   * @param origins where each language's text is written
   */
  record Text(Localized text, Map<String, Origin> origins) implements Value {
    public Text {
      origins = Map.copyOf(origins);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A word that is the same in every language: a label on a screen, a file's name. */
  record Plain(String text) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  record Day(LocalDate date) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  record Month(YearMonth month) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  record Phone(String number) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    /** What a telephone dials. */
    public String digits() {
      return number.replace("-", "");
    }
  }

  record Url(String address) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  record Mail(String address) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** An amount in yen. */
  record Money(long amount) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  record Code(String code) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  record Count(long number) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  record Flag(boolean on) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The id of another record. */
  record Reference(String type, String id) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  record Items(List<Field> items) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    public Items {
      items = List.copyOf(items);
    }
  }

  record Group(Map<String, Field> fields) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    public Group {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** A length of time; business days leave out weekends and public holidays. */
  record Span(int years, int months, int weeks, int days, int hours, int businessDays)
      implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    /** As records write it: {@code P6M}, or {@code 5BD} for business days. */
    public String iso() {
      if (businessDays > 0) {
        return businessDays + "BD";
      }
      StringBuilder out = new StringBuilder("P");
      unit(years, 'Y', out);
      unit(months, 'M', out);
      unit(weeks, 'W', out);
      unit(days, 'D', out);
      if (hours > 0) {
        out.append('T');
        unit(hours, 'H', out);
      }
      return out.toString();
    }

    private static void unit(int number, char letter, StringBuilder out) {
      if (number > 0) {
        out.append(number).append(letter);
      }
    }
  }

  /** When a desk is open, by day of the month or of the week, in the site's time zone. */
  record Hours(List<Row> rows, List<String> closed) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    public Hours {
      rows = List.copyOf(rows);
      closed = List.copyOf(closed);
    }

    /**
     * Either days of the month or days of the week.
     *
     * @param open minutes after midnight
     * @param close minutes after midnight, up to 1440
     */
    public record Row(@Nullable DayRange days, Set<DayOfWeek> week, int open, int close) {
      public Row {
        week = Collections.unmodifiableSet(new TreeSet<>(week));
      }
    }

    /** Days of a month, both ends included. */
    public record DayRange(int from, int to) {}
  }

  /** One method per kind, so that none is forgotten. */
  interface Visitor<R> {
    R visit(Text text);

    R visit(Plain plain);

    R visit(Day day);

    R visit(Month month);

    R visit(Phone phone);

    R visit(Url url);

    R visit(Mail mail);

    R visit(Money money);

    R visit(Code code);

    R visit(Count count);

    R visit(Flag flag);

    R visit(Reference reference);

    R visit(Items items);

    R visit(Group group);

    R visit(Span span);

    R visit(Hours hours);
  }
}
