package dev.shirube.load.data;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Value;
import dev.shirube.model.Value.Hours.DayRange;
import dev.shirube.model.Value.Hours.Row;
import dev.shirube.yaml.YamlNode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads opening hours, and checks what a schema cannot: order and overlaps. */
final class HoursReader {
  private static final Pattern DAYS = Pattern.compile("([0-9]{1,2})(?:-([0-9]{1,2}))?");
  private static final Pattern TIME = Pattern.compile("([0-9]{2}):([0-9]{2})");
  private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final int LAST_DAY = 31;
  private static final int LAST_MINUTE = 24 * 60;

  private final Told told;

  HoursReader(Told told) {
    this.told = told;
  }

  /** A row and the place of what says on which days it holds. */
  private record Placed(Row row, YamlNode.Scalar days) {}

  Value.Hours read(YamlNode.Mapping mapping) {
    List<Placed> rows = new ArrayList<>();
    for (YamlNode node : items(mapping, "rows")) {
      if (node instanceof YamlNode.Mapping row) {
        row(row).ifPresent(rows::add);
      }
    }
    for (int i = 1; i < rows.size(); i++) {
      compare(rows.subList(0, i), rows.get(i));
    }
    List<String> closed =
        items(mapping, "closed").stream()
            .filter(YamlNode.Scalar.class::isInstance)
            .map(node -> ((YamlNode.Scalar) node).text())
            .toList();
    return new Value.Hours(rows.stream().map(Placed::row).toList(), closed);
  }

  private static List<YamlNode> items(YamlNode.Mapping mapping, String key) {
    return mapping.get(key).orElse(null) instanceof YamlNode.Sequence sequence
        ? sequence.items()
        : List.of();
  }

  private Optional<Placed> row(YamlNode.Mapping row) {
    YamlNode.Scalar open = scalar(row, "open");
    YamlNode.Scalar close = scalar(row, "close");
    YamlNode.Scalar days = scalar(row, "days");
    YamlNode.Scalar week = scalar(row, "week");
    if (open == null || close == null) {
      return Optional.empty();
    }
    int from = minutes(open);
    int to = minutes(close);
    if (from < 0 || to < 0) {
      return Optional.empty();
    }
    if (from >= to) {
      bad(close, "終わりの時刻が始まりより前です。", "It closes before it opens.", "> " + open.text());
      return Optional.empty();
    }
    if (days != null) {
      return range(days).map(range -> new Placed(new Row(range, Set.of(), from, to), days));
    }
    Set<DayOfWeek> weekdays = week == null ? Set.of() : weekdays(week);
    return week == null || weekdays.isEmpty()
        ? Optional.empty()
        : Optional.of(new Placed(new Row(null, weekdays, from, to), week));
  }

  private static YamlNode.@Nullable Scalar scalar(YamlNode.Mapping row, String key) {
    return row.get(key).orElse(null) instanceof YamlNode.Scalar scalar ? scalar : null;
  }

  private int minutes(YamlNode.Scalar time) {
    Matcher matcher = TIME.matcher(time.text());
    if (matcher.matches()) {
      int hour = Integer.parseInt(matcher.group(1));
      int minute = Integer.parseInt(matcher.group(2));
      if (minute < 60 && hour * 60 + minute <= LAST_MINUTE) {
        return hour * 60 + minute;
      }
    }
    bad(time, "時刻は 00:00 から 24:00 までです。", "Times run from 00:00 to 24:00.", "08:00");
    return -1;
  }

  private Optional<DayRange> range(YamlNode.Scalar days) {
    Matcher matcher = DAYS.matcher(days.text());
    if (!matcher.matches()) {
      bad(days, "毎月の日を「5」か「5-7」の形で書きます。", "Days of the month are written as 5 or 5-7.", "5-7");
      return Optional.empty();
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
    if (from < 1 || to > LAST_DAY || from > to) {
      bad(
          days,
          "日は 1 から 31 までで、小さい方を先に書きます。",
          "Days run from 1 to 31, the smaller one first.",
          "5-7");
      return Optional.empty();
    }
    return Optional.of(new DayRange(from, to));
  }

  private Set<DayOfWeek> weekdays(YamlNode.Scalar week) {
    String[] ends = week.text().split("-", -1);
    int from = WEEK.indexOf(ends[0]);
    int to = WEEK.indexOf(ends[ends.length - 1]);
    if (ends.length > 2 || from < 0 || to < 0) {
      bad(week, "曜日を mon-fri や sat の形で書きます。", "Write mon-fri or sat.", "mon-fri");
      return Set.of();
    }
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (int day = from; ; day = (day + 1) % WEEK.size()) {
      weekdays.add(DayOfWeek.of(day + 1));
      if (day == to) {
        return weekdays;
      }
    }
  }

  private void compare(List<Placed> before, Placed placed) {
    for (Placed other : before) {
      if (overlap(other.row(), placed.row())) {
        bad(
            placed.days(),
            "前の行「" + other.days().text() + "」と日と時刻が重なっています。",
            "It overlaps with the row “" + other.days().text() + "” before it.",
            "");
        return;
      }
    }
    DayRange last = before.get(before.size() - 1).row().days();
    DayRange days = placed.row().days();
    if (last != null && days != null && days.from() < last.from()) {
      bad(placed.days(), "行は日の順に並べます。", "Rows stand in the order of their days.", "");
    }
  }

  private static boolean overlap(Row one, Row two) {
    if (one.open() >= two.close() || two.open() >= one.close()) {
      return false;
    }
    DayRange a = one.days();
    DayRange b = two.days();
    if (a != null && b != null) {
      return a.from() <= b.to() && b.from() <= a.to();
    }
    return one.week().stream().anyMatch(two.week()::contains);
  }

  private void bad(YamlNode.Scalar node, String ja, String en, String expected) {
    told.add(RecordFaults.badValue(node.position(), node.text(), new Words(ja, en), expected));
  }
}
