package dev.shirube.check.rules;

import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.RecordText;
import dev.shirube.check.prose.Unit;
import dev.shirube.check.reading.NumberReading;
import dev.shirube.check.reading.Reading;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many digits or characters something has, by the records, and in the words of a page. */
final class Lengths {
  /** The name of a record that holds the length of something else, which is the group. */
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("(.+?)の(?:最少の|最多の|最小の|最大の)?(?:桁数|文字数|長さ)(?:の(?:上限|下限))?"),
          Pattern.compile("(?:Digits|Characters|Length) (?:of|in) (?:the |a |an )?(.+)"),
          Pattern.compile("(?:Longest|Shortest) (.+)"));

  private static final Pattern COUNTED = Pattern.compile("length|桁数|文字数|[Dd]igits|[Cc]haracters");

  /** What may stand between a name and its length. */
  private static final Pattern BETWEEN =
      Pattern.compile("[（(はがの、：: ]{1,2}|(?: code)? (?:\\(|of |has |have |with )");

  private final Map<String, List<Held>> byName = new TreeMap<>();
  private final Set<Long> known = new HashSet<>();

  /** A length of something of a name, or of the records whose id begins that of this one. */
  private record Held(String id, long length, String path, Position position) {}

  private Lengths() {}

  static Lengths of(Subject subject) {
    Lengths lengths = new Lengths();
    for (String type : subject.site().records().types()) {
      for (Entry entry : subject.site().records().ofType(type)) {
        lengths.collect(entry, type + "." + entry.id(), entry.fields());
      }
    }
    for (RecordText text : subject.prose().records()) {
      for (Passage passage : text.passages().values()) {
        for (Reading reading : subject.values().of(passage)) {
          length(reading).ifPresent(it -> lengths.known.add(it.value().longValue()));
        }
      }
    }
    return lengths;
  }

  private void collect(Entry entry, String path, Map<String, Field> fields) {
    fields.forEach(
        (name, field) -> {
          if (field.value() instanceof Value.Count count) {
            count(entry, path + "." + name, count.number(), field.position());
          } else if (field.value() instanceof Value.Group group) {
            collect(entry, path + "." + name, group.fields());
          } else if (field.value() instanceof Value.Items items) {
            items.items().forEach(it -> collect(entry, path, Map.of(name, it)));
          }
        });
  }

  private void count(Entry entry, String path, long length, Position position) {
    List<String> names = new ArrayList<>();
    if (entry.name() instanceof Value.Text text) {
      names.addAll(text.text().texts().values());
    }
    if (COUNTED.matcher(path).find() || names.stream().anyMatch(it -> COUNTED.matcher(it).find())) {
      known.add(length);
    }
    for (String name : names) {
      for (Pattern form : NAMES) {
        Matcher found = form.matcher(name);
        if (found.matches()) {
          byName
              .computeIfAbsent(found.group(1).toLowerCase(Locale.ROOT), it -> new ArrayList<>())
              .add(new Held(entry.id(), length, path, position));
        }
      }
    }
  }

  /** Tells of lengths in a block that no record holds, or that are another thing's. */
  void check(Page page, Unit unit, List<Reading> readings, Findings findings) {
    for (Reading reading : readings) {
      Optional<NumberReading> length = length(reading);
      if (length.isPresent()) {
        List<Held> held = named(page, unit, reading);
        long value = length.get().value().longValue();
        if (!held.isEmpty() && held.stream().noneMatch(it -> it.length() == value)) {
          findings.add(differing(unit.passage(), reading, held.get(0)));
        } else if (held.isEmpty() && !known.contains(value)) {
          findings.add(unrecorded(unit.passage(), reading));
        }
      }
    }
  }

  /** One digit or character is a word, and a number in words tells no rule. */
  private static Optional<NumberReading> length(Reading reading) {
    if (reading instanceof NumberReading number && !number.word() && !number.ordinal()) {
      boolean signs =
          switch (number.unit()) {
            case DIGITS, CHARACTERS -> true;
            default -> false;
          };
      return signs && number.value().intValue() > 1 ? Optional.of(number) : Optional.empty();
    }
    return Optional.empty();
  }

  /** The lengths that records hold of what stands directly beside a length. */
  private List<Held> named(Page page, Unit unit, Reading length) {
    String text = unit.passage().text().toLowerCase(Locale.ROOT);
    String behind = text.substring(length.end()).replaceFirst("^(?:の| )", "");
    List<Held> held = new ArrayList<>();
    for (Map.Entry<String, List<Held>> name : byName.entrySet()) {
      if (behind.startsWith(name.getKey()) || endsIn(text, length.start(), name.getKey())) {
        held.addAll(name.getValue());
      }
    }
    for (Inline.RecordReference reference : unit.references()) {
      Position at = page.at(reference.at());
      int hole = text.lastIndexOf(Passage.HOLE, length.start());
      if (hole >= 0
          && unit.passage().at(hole).equals(at)
          && BETWEEN.matcher(text.substring(hole + 1, length.start())).matches()) {
        byName.values().stream()
            .flatMap(List::stream)
            .filter(it -> it.id().startsWith(reference.path().id() + "-"))
            .forEach(held::add);
      }
    }
    return held;
  }

  private static boolean endsIn(String text, int end, String name) {
    int from = text.lastIndexOf(name, end);
    return from >= 0
        && from + name.length() < end
        && BETWEEN.matcher(text.substring(from + name.length(), end)).matches();
  }

  private static Finding differing(Passage passage, Reading reading, Held held) {
    return Finding.error(
            SingleSource.ID,
            passage.at(reading.start()),
            new Words("記録にある長さと違います。", "A record holds another length of this."))
        .found(reading.in(passage.text()))
        .expected(String.valueOf(held.length()))
        .related(
            held.position(), new Words(held.path() + " の値です。", "The value of " + held.path() + "."))
        .hint(
            new Words(
                "記録が正しければ {{" + held.path() + "}} と書くと、いつも同じ値になります。",
                "If the record is right, write {{" + held.path() + "}}: then both always agree."));
  }

  private static Finding unrecorded(Passage passage, Reading reading) {
    return Finding.error(
            SingleSource.ID,
            passage.at(reading.start()),
            new Words("どの記録にもない桁数・文字数です。", "No record holds this length."))
        .found(reading.in(passage.text()))
        .hint(SingleSource.RECORD);
  }
}
