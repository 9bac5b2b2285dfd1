package dev.shirube.check.rules;

import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.RecordText;
import dev.shirube.check.reading.AddressReading;
import dev.shirube.check.reading.DateReading;
import dev.shirube.check.reading.MailReading;
import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.Readings;
import dev.shirube.diagnostic.Position;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The values that the records of a site hold: those of fields of their own, to which pages can
 * refer, and those that only stand in a text.
 */
final class Recorded {
  /** When a record was last looked at is nothing that a page would tell. */
  private static final String CHECKED = "checked";

  private static final String SOURCE = "source";

  /** Records of what was altered on the site, whose days are nobody's time limits. */
  private static final String CHANGE = "change";

  private final Map<String, Held> held = new TreeMap<>();
  private final Set<String> told = new HashSet<>();

  /**
   * A value in a field of its own.
   *
   * @param path by which a page refers to it
   * @param shown the value as records write it
   */
  record Held(String canonical, String path, String shown, Position position) {
    Held shownAs(String part) {
      return new Held(canonical, path, part, position);
    }
  }

  private Recorded() {}

  static Recorded of(Subject subject) {
    Recorded recorded = new Recorded();
    for (String type : subject.site().records().types()) {
      for (Entry entry : subject.site().records().ofType(type)) {
        recorded.fields(type + "." + entry.id(), entry.fields());
      }
    }
    for (RecordText text : subject.prose().records()) {
      for (Passage passage : text.passages().values()) {
        subject.values().of(passage).forEach(recorded::tell);
      }
    }
    return recorded;
  }

  private void fields(String path, Map<String, Field> fields) {
    fields.forEach(
        (name, field) -> {
          if (!name.equals(CHECKED)) {
            field(path + "." + name, field);
          }
        });
  }

  private void field(String path, Field field) {
    Value value = field.value();
    if (value instanceof Value.Group group) {
      fields(path, group.fields());
    } else if (value instanceof Value.Items items) {
      items.items().forEach(item -> field(path, item));
    } else if (value instanceof Value.Plain plain) {
      plain(path, plain.text(), field.position());
    } else if (value instanceof Value.Day day) {
      hold("date:" + day.date(), path, day.date().toString(), field);
      told.add("month:" + day.date().toString().substring(0, 7));
    } else if (value instanceof Value.Month month) {
      hold("month:" + month.month(), path, month.month().toString(), field);
    } else if (value instanceof Value.Phone phone) {
      hold("tel:" + phone.digits(), path, phone.number(), field);
    } else if (value instanceof Value.Money money) {
      hold("yen:" + money.amount(), path, String.format("%,d円", money.amount()), field);
    } else if (value instanceof Value.Url url) {
      plain(path, url.address(), field.position());
    } else if (value instanceof Value.Mail mail) {
      plain(path, mail.address(), field.position());
    }
  }

  private void hold(String canonical, String path, String shown, Field field) {
    if (path.startsWith(CHANGE + ".")) {
      told.add(canonical);
      return;
    }
    held.putIfAbsent(canonical, new Held(canonical, path, shown, field.position()));
  }

  private void plain(String path, String text, Position position) {
    for (Reading reading : Readings.of(text, "ja")) {
      boolean own = !path.contains("." + SOURCE) && reading.in(text).equals(text.strip());
      if (own && (reading instanceof AddressReading || reading instanceof MailReading)) {
        held.putIfAbsent(
            reading.canonical(), new Held(reading.canonical(), path, text.strip(), position));
      }
      tell(reading);
    }
  }

  private void tell(Reading reading) {
    told.add(reading.canonical());
    if (reading instanceof AddressReading address) {
      told.add("host:" + address.host());
    } else if (reading instanceof DateReading date) {
      date.date()
          .map(LocalDate::toString)
          .ifPresent(day -> told.add("month:" + day.substring(0, 7)));
    }
  }

  /** Whether any record tells the value. */
  boolean has(String canonical) {
    return held.containsKey(canonical) || told.contains(canonical);
  }

  /** The values of one kind that stand in fields of their own, such as {@code tel:}. */
  Collection<Held> held(String kind) {
    Map<String, Held> those = new LinkedHashMap<>();
    held.forEach(
        (canonical, value) -> {
          if (canonical.startsWith(kind)) {
            those.put(canonical, value);
          }
        });
    return Collections.unmodifiableCollection(those.values());
  }
}
