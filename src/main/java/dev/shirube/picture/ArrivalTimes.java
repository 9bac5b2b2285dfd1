package dev.shirube.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What arrives after which step, when, and in which way. */
public record ArrivalTimes(String title, Wording wording, List<Arrival> arrivals)
    implements Drawing {
  public ArrivalTimes {
    arrivals = List.copyOf(arrivals);
  }

  /** The ways in which something comes. */
  public enum How {
    MAIL,
    POST,
    REGISTERED_POST
  }

  /**
   * Something that arrives.
   *
   * @param group the procedure to which it belongs, or empty
   * @param after what it follows
   * @param times what is known of when it comes, a text each
   * @param way {@code how} in words
   * @param from who sends it, or empty
   */
  public record Arrival(
      String group,
      String after,
      List<String> times,
      How how,
      String way,
      String from,
      String name) {
    public Arrival {
      times = List.copyOf(times);
    }
  }

  @Override
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    List<Line> lane = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      Arrival arrival = arrivals.get(i);
      lane.add(
          new Line(
              arrival.name(),
              Stream.concat(
                      Stream.concat(Stream.of(arrival.after()), arrival.times().stream()),
                      Stream.of(arrival.way(), arrival.from()))
                  .filter(text -> !text.isEmpty())
                  .map(Line::of)
                  .toList()));
      if (i + 1 == arrivals.size() || !arrivals.get(i + 1).group().equals(arrival.group())) {
        if (arrival.group().isEmpty()) {
          lines.addAll(lane);
        } else {
          lines.add(new Line(arrival.group(), lane));
        }
        lane = new ArrayList<>();
      }
    }
    return lines;
  }

  @Override
  public String svg(String id, Width width) {
    Svg svg = new Svg(width, wording.lang());
    double y = 0;
    String group = "";
    for (Arrival arrival : arrivals) {
      if (!arrival.group().equals(group)) {
        group = arrival.group();
        y = band(svg, group, y, width.units()) + 12;
      }
      y = width == Width.WIDE ? across(svg, arrival, y) : down(svg, arrival, y);
      y += 20;
    }
    return svg.picture(id, title, Math.max(1, y - 18));
  }

  private static double band(Svg svg, String name, double top, int room) {
    List<String> lines = Wrapping.bold(name, room - 24);
    svg.open("picture-box");
    svg.box("picture-band", 0, top, room, Svg.height(lines) + 8);
    svg.text("picture-strong", 12, top + 4, lines);
    svg.close();
    return top + Svg.height(lines) + 8;
  }

  private static double down(Svg svg, Arrival arrival, double top) {
    List<String> after = Wrapping.wrap(arrival.after(), 264);
    double y = top;
    svg.text("picture-text", 40, y, after);
    y += Svg.height(after) + 8;
    for (String time : arrival.times()) {
      y = svg.text("picture-key", 40, y, Wrapping.bold(time, 264));
    }
    y += arrival.times().isEmpty() ? 12 : 8;
    svg.arrow(16, top + 12, 16, y - 2);
    svg.circle("picture-past", 16, top + 12, 8);
    return thing(svg, arrival, 0, y, 320);
  }

  private static double across(Svg svg, Arrival arrival, double top) {
    List<String> words = Wrapping.wrap(arrival.after(), 196);
    List<List<String>> times =
        arrival.times().stream().map(time -> Wrapping.bold(time, 172)).toList();
    double time = times.stream().mapToDouble(Svg::height).sum();
    double thing = thingHeight(arrival, 292);
    double after = Svg.height(words) + 20;
    double high = Math.max(Math.max(after, thing), time + 24);
    double arrow = top + Math.max(high / 2, time + 6);
    double box = Math.min(arrow - after / 2, top + high - after);
    svg.open("picture-box");
    svg.box("picture-card", 1, box, 218, after);
    svg.text("picture-text", 12, box + 10, words);
    svg.close();
    double y = arrow - 4 - time;
    for (List<String> lines : times) {
      y = svg.text("picture-key", 230, y, lines);
    }
    svg.arrow(222, arrow, 422, arrow);
    thing(svg, arrival, 428, Math.min(arrow - thing / 2, top + high - thing), 292);
    return top + high;
  }

  private static double thingHeight(Arrival arrival, int room) {
    return 20
        + Svg.height(name(arrival, room))
        + height(arrival.way(), room)
        + height(arrival.from(), room);
  }

  private static List<String> name(Arrival arrival, int room) {
    return Wrapping.bold(arrival.name(), room - 60);
  }

  private static double height(String text, int room) {
    return text.isEmpty() ? 0 : Svg.height(Wrapping.wrap(text, room - 60));
  }

  /** What arrives, in a frame. */
  private static double thing(Svg svg, Arrival arrival, int x, double top, int room) {
    double high = thingHeight(arrival, room);
    svg.open("picture-box");
    svg.box("picture-screen", x + 1, top, room - 2, high);
    double y = top + 10;
    switch (arrival.how()) {
      case MAIL -> Signs.mail(svg, x + 14, y + 2);
      case POST -> Signs.envelope(svg, x + 14, y + 2);
      case REGISTERED_POST -> Signs.registered(svg, x + 14, y + 2);
    }
    y = svg.text("picture-strong", x + 46, y, name(arrival, room));
    svg.text("picture-text", x + 46, y, Wrapping.wrap(arrival.way(), room - 60));
    y += height(arrival.way(), room);
    svg.text("picture-hint", x + 46, y, Wrapping.wrap(arrival.from(), room - 60));
    svg.close();
    return top + high;
  }
}
