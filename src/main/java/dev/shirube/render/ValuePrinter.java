package dev.shirube.render;

import dev.shirube.config.Messages;
import dev.shirube.model.Field;
import dev.shirube.model.Records;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value looks like in one language, as plain text and as HTML that carries its meaning. */
public final class ValuePrinter {
  private final Messages messages;
  private final Records records;
  private final DatePrinter dates;
  private final HoursPrinter hours;

  public ValuePrinter(Messages messages, Records records) {
    this.messages = messages;
    this.records = records;
    this.dates = new DatePrinter(messages);
    this.hours = new HoursPrinter(messages);
  }

  DatePrinter dates() {
    return dates;
  }

  HoursPrinter hours() {
    return hours;
  }

  /** As a reader of the language sees it, without marks. */
  public String text(Value value) {
    return value.accept(new AsText());
  }

  String html(Value value) {
    return value.accept(new AsHtml());
  }

  /**
   * A day, a month, a length of time or another record as records write it, for scripts; empty for
   * others.
   */
  static String iso(Value value) {
    if (value instanceof Value.Day day) {
      return day.date().toString();
    } else if (value instanceof Value.Month month) {
      return month.month().toString();
    } else if (value instanceof Value.Reference reference) {
      return reference.id();
    }
    return value instanceof Value.Span span ? span.iso() : "";
  }

  private final class AsText implements Value.Visitor<String> {
    @Override
    public String visit(Value.Text text) {
      return text.text().in(messages.lang());
    }

    @Override
    public String visit(Value.Plain plain) {
      return plain.text();
    }

    @Override
    public String visit(Value.Day day) {
      return dates.day(day.date());
    }

    @Override
    public String visit(Value.Month month) {
      return dates.month(month.month());
    }

    @Override
    public String visit(Value.Phone phone) {
      return phone.number();
    }

    @Override
    public String visit(Value.Url url) {
      return url.address();
    }

    @Override
    public String visit(Value.Mail mail) {
      return mail.address();
    }

    @Override
    public String visit(Value.Money money) {
      return Pattern.fill(messages.text("money"), "amount", grouped(money.amount()));
    }

    @Override
    public String visit(Value.Code code) {
      return code.code();
    }

    @Override
    public String visit(Value.Count count) {
      return Long.toString(count.number());
    }

    @Override
    public String visit(Value.Flag flag) {
      return messages.text(flag.on() ? "flag.yes" : "flag.no");
    }

    @Override
    public String visit(Value.Reference reference) {
      return records
          .find(reference.type(), reference.id())
          .map(entry -> entry.name().accept(this))
          .orElse(reference.id());
    }

    @Override
    public String visit(Value.Items items) {
      return join(items.items());
    }

    @Override
    public String visit(Value.Group group) {
      return join(group.fields().values());
    }

    @Override
    public String visit(Value.Span span) {
      return span(span);
    }

    @Override
    public String visit(Value.Hours table) {
      return hours.text(table);
    }

    private String join(Collection<Field> fields) {
      return fields.stream()
          .map(field -> field.value().accept(this))
          .collect(Collectors.joining(messages.text("list.join")));
    }
  }

  private final class AsHtml implements Value.Visitor<String> {
    private String escaped(Value value) {
      return Html.escape(text(value));
    }

    /** Words of the record, which may hold Japanese in any language. */
    private String words(Value value) {
      return messages.lang().equals("ja") ? escaped(value) : JapaneseRuns.mark(text(value));
    }

    private String time(String datetime, Value value) {
      return "<time datetime=\"" + datetime + "\">" + escaped(value) + "</time>";
    }

    @Override
    public String visit(Value.Text text) {
      return words(text);
    }

    @Override
    public String visit(Value.Plain plain) {
      return words(plain);
    }

    @Override
    public String visit(Value.Day day) {
      return time(day.date().toString(), day);
    }

    @Override
    public String visit(Value.Month month) {
      return time(month.month().toString(), month);
    }

    @Override
    public String visit(Value.Phone phone) {
      return link("tel:" + phone.digits(), phone.number());
    }

    @Override
    public String visit(Value.Url url) {
      return link(url.address(), url.address());
    }

    @Override
    public String visit(Value.Mail mail) {
      return link("mailto:" + mail.address(), mail.address());
    }

    @Override
    public String visit(Value.Money money) {
      return escaped(money);
    }

    @Override
    public String visit(Value.Code code) {
      return "<code>" + escaped(code) + "</code>";
    }

    @Override
    public String visit(Value.Count count) {
      return escaped(count);
    }

    @Override
    public String visit(Value.Flag flag) {
      return escaped(flag);
    }

    @Override
    public String visit(Value.Reference reference) {
      return words(reference);
    }

    @Override
    public String visit(Value.Items items) {
      return join(items.items());
    }

    @Override
    public String visit(Value.Group group) {
      return join(group.fields().values());
    }

    @Override
    public String visit(Value.Span span) {
      String datetime = datetime(span);
      return datetime == null ? escaped(span) : time(datetime, span);
    }

    @Override
    public String visit(Value.Hours table) {
      return escaped(table);
    }

    private String join(Collection<Field> fields) {
      return fields.stream()
          .map(field -> field.value().accept(this))
          .collect(Collectors.joining(Html.escape(messages.text("list.join"))));
    }
  }

  private String span(Value.Span span) {
    List<String> parts = new ArrayList<>();
    part(span.years(), "years", parts);
    part(span.months(), "months", parts);
    part(span.weeks(), "weeks", parts);
    part(span.days(), "days", parts);
    part(span.hours(), "hours", parts);
    part(span.businessDays(), "business-days", parts);
    return String.join(messages.text("period.join"), parts);
  }

  private void part(int number, String unit, List<String> into) {
    if (number > 0) {
      String form = number == 1 ? ".one" : ".other";
      into.add(Pattern.fill(messages.text("period." + unit + form), "n", number));
    }
  }

  /**
   * HTML's {@code time} takes weeks, days and hours, but neither years, months nor business days.
   */
  private static @Nullable String datetime(Value.Span span) {
    if (span.years() > 0 || span.months() > 0 || span.businessDays() > 0) {
      return null;
    }
    int days = span.weeks() * 7 + span.days();
    return "P" + (days > 0 ? days + "D" : "") + (span.hours() > 0 ? "T" + span.hours() + "H" : "");
  }

  static String grouped(long amount) {
    String digits = Long.toString(Math.abs(amount));
    StringBuilder out = new StringBuilder(amount < 0 ? "-" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        out.append(',');
      }
      out.append(digits.charAt(i));
    }
    return out.toString();
  }

  private static String link(String address, String text) {
    return "<a href=\"" + Html.escape(address) + "\">" + Html.escape(text) + "</a>";
  }
}
