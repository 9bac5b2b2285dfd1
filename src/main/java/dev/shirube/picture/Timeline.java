package dev.shirube.picture;

import dev.shirube.picture.TextMeasure.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of time, with a mark where it was drawn.
 *
 * @param past in the order of time, like {@code ahead}
 */
public record Timeline(
    String title, Wording wording, Words words, List<Event> past, Today today, List<Event> ahead)
    implements Drawing {
  private static final int AIR = 10;

  public Timeline {
    past = List.copyOf(past);
    ahead = List.copyOf(ahead);
  }

  /** What the marks of the line are called. */
  public record Words(String milestone, String deadline, String past, String ahead) {}

  /**
   * Something on a day.
   *
   * @param year under which it stands, or another word for what comes every month
   * @param day within that year; the words of {@code date} hold it
   * @param state whether it still holds, or empty
   */
  public record Event(
      boolean deadline, String year, String day, String date, String name, String state) {}

  /** The day of the drawing; the words of {@code date} hold {@code day}. */
  public record Today(String name, String year, String day, String date) {}

  @Override
  public String svg(String id, Width width) {
    return new Layout(width).draw(id);
  }

  @Override
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    if (!past.isEmpty()) {
      lines.add(new Line(words.past(), years(past)));
    }
    lines.add(Line.of(wording.say(today.name(), today.date())));
    if (!ahead.isEmpty()) {
      lines.add(new Line(words.ahead(), years(ahead)));
    }
    return lines;
  }

  private List<Line> years(List<Event> events) {
    List<Line> years = new ArrayList<>();
    List<Line> days = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      String kind = event.deadline() ? words.deadline() : words.milestone();
      String when = wording.list(wording.list(event.date(), kind), event.state());
      days.add(Line.of(wording.say(when, event.name())));
      if (i + 1 == events.size() || !events.get(i + 1).year().equals(event.year())) {
        years.add(new Line(event.year(), days));
        days = new ArrayList<>();
      }
    }
    return years;
  }

  /** One drawing, from top to bottom. */
  private final class Layout {
    private final Svg svg;
    private final boolean wide;
    private final int end;
    private final int axis;
    private final int names;
    private double y;
    private String year = "";

    Layout(Width width) {
      svg = new Svg(width, wording.lang());
      wide = width == Width.WIDE;
      end = width.units();
      axis = wide ? 232 : 16;
      names = axis + 24;
    }

    String draw(String id) {
      legend();
      past.forEach(event -> event(event, true, false));
      today();
      for (int i = 0; i < ahead.size(); i++) {
        event(ahead.get(i), false, i + 1 == ahead.size());
      }
      return svg.picture(id, title, y + 2);
    }

    private void legend() {
      double x = 8;
      y = 4;
      List<Event> all = new ArrayList<>(past);
      all.addAll(ahead);
      if (all.stream().anyMatch(event -> !event.deadline())) {
        x = sign(x, "picture-mark", true, false, words.milestone());
      }
      if (all.stream().anyMatch(Event::deadline)) {
        x = sign(x, "picture-mark", false, true, words.deadline());
      }
      if (!past.isEmpty()) {
        x = sign(x, "picture-past", true, true, words.past());
      }
      if (!ahead.isEmpty()) {
        x = sign(x, "picture-mark", true, true, words.ahead());
      }
      y += x > 8 ? Svg.LINE + 12 : 0;
    }

    /** A sign of the legend, on a new line where this one is full. */
    private double sign(double left, String mark, boolean circle, boolean diamond, String word) {
      double room = end - 8.0;
      int signs = circle && diamond ? 46 : 24;
      List<String> lines = Wrapping.wrap(word, room - signs);
      double size = signs + Wrapping.width(lines, Weight.REGULAR);
      double x = left;
      if (x > 8 && x + size > room) {
        y += Svg.LINE + 4;
        x = 8;
      }
      if (circle) {
        svg.circle(mark, x + 8, y + 12, 7);
      }
      if (diamond) {
        svg.diamond(mark, x + signs - 16, y + 12, 9);
      }
      svg.text("picture-text", x + signs, y, lines);
      y += Svg.height(lines) - Svg.LINE;
      return x + size + 20;
    }

    private void year(String name) {
      if (name.equals(year)) {
        return;
      }
      year = name;
      List<String> lines = Wrapping.bold(name, end - 24);
      svg.open("picture-box");
      svg.box("picture-band", 0, y, end, Svg.height(lines) + 8);
      svg.text("picture-strong", 12, y + 4, lines);
      svg.close();
      y += Svg.height(lines) + 8;
    }

    private void event(Event event, boolean past, boolean last) {
      year(event.year());
      State state = new State(Wrapping.wrap(event.state(), wide ? 120 : end - names - 24));
      List<String> day = Wrapping.wrap(event.day(), wide ? axis - 32 : end - names - 8);
      double room = end - names - (wide && state.isSaid() ? state.width() + 16 : 8);
      List<String> name =
          past ? Wrapping.wrap(event.name(), room) : Wrapping.bold(event.name(), room);
      String words = past ? "picture-text" : "picture-strong";
      double top = y + AIR;
      double bottom;
      if (wide) {
        double days = svg.text("picture-hint", axis - 24, top, day, "end");
        double said = state.draw(svg, end - state.width(), top);
        bottom = Math.max(Math.max(days, said), svg.text(words, names, top, name));
      } else {
        double after = svg.text("picture-hint", names, top, day);
        double beside = names + Wrapping.width(day, Weight.REGULAR) + 12;
        if (beside + state.width() <= end) {
          after = Math.max(after, state.draw(svg, beside, top));
        } else {
          after = state.draw(svg, names, after + 2);
        }
        bottom = svg.text(words, names, after, name);
      }
      svg.line("picture-line", axis, y, axis, last ? top + 12 : bottom + AIR);
      if (event.deadline()) {
        svg.diamond(past ? "picture-past" : "picture-mark", axis, top + 12, 10);
      } else {
        svg.circle(past ? "picture-past" : "picture-mark", axis, top + 12, 8);
      }
      y = bottom + AIR;
    }

    private void today() {
      List<String> name = Wrapping.bold(today.name(), end - names - 12);
      List<String> day = Wrapping.wrap(today.day(), end - names - 12);
      double high = 16 + Svg.height(name) + Svg.height(day);
      svg.open("picture-box");
      svg.box("picture-today", 1, y + 1, end - 2, high - 2);
      double after = svg.text("picture-strong", names, y + 8, name);
      svg.text("picture-text", names, after, day);
      svg.close();
      svg.path("picture-mark", Svg.way("M%s %sm-8 -7l16 0l-8 14z", axis, y + 20));
      y += high + 6;
      year = today.year();
    }
  }

  /** A word in a small frame. */
  private record State(List<String> lines) {
    boolean isSaid() {
      return !lines.get(0).isEmpty();
    }

    double width() {
      return isSaid() ? Wrapping.width(lines, Weight.REGULAR) + 20 : 0;
    }

    /** Gives where the next thing may stand. */
    double draw(Svg svg, double x, double top) {
      if (!isSaid()) {
        return top;
      }
      svg.open("picture-box");
      svg.box("picture-frame", x + 1, top - 1, width() - 2, Svg.height(lines) + 2);
      double after = svg.text("picture-hint", x + width() / 2, top, lines, "middle");
      svg.close();
      return after + 2;
    }
  }
}
