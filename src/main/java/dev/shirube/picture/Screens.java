package dev.shirube.picture;

import java.util.ArrayList;
import java.util.List;

/** The way from screen to screen, with what leads from one to the next. */
public record Screens(String title, Wording wording, List<Step> steps) implements Drawing {
  private static final int GUTTER = 48;
  private static final int AXIS = 24;

  public Screens {
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param screen on which it is taken; empty means that of the step before
   * @param mail whether that is a message instead
   */
  public record Step(String number, String title, String screen, boolean mail) {}

  /** A screen with all that is done on it before the next one. */
  private record Stop(String screen, boolean mail, List<Step> steps) {}

  @Override
  public List<Line> lines() {
    return stops().stream()
        .map(
            stop ->
                new Line(
                    stop.screen(),
                    stop.steps().stream()
                        .map(step -> Line.of((step.number() + " " + step.title()).strip()))
                        .toList()))
        .toList();
  }

  private List<Stop> stops() {
    List<Stop> stops = new ArrayList<>();
    for (Step step : steps) {
      Stop last = stops.isEmpty() ? null : stops.get(stops.size() - 1);
      if (last == null || !step.screen().isEmpty() && !step.screen().equals(last.screen())) {
        last = new Stop(step.screen(), step.mail(), new ArrayList<>());
        stops.add(last);
      }
      last.steps().add(step);
    }
    return stops;
  }

  @Override
  public String svg(String id, Width width) {
    Svg svg = new Svg(width, wording.lang());
    List<Stop> stops = stops();
    int half = split(stops, (Width.WIDE.units() - GUTTER) / 2);
    if (width == Width.NARROW || half == stops.size()) {
      int room = Math.min(width.units(), 480);
      return svg.picture(id, title, column(svg, stops, 0, room, false));
    }
    int room = (Width.WIDE.units() - GUTTER) / 2;
    double left = column(svg, stops.subList(0, half), 0, room, true);
    double right = column(svg, stops.subList(half, stops.size()), room + GUTTER, room, false);
    double bottom = Math.max(left, right);
    int middle = room + GUTTER / 2;
    svg.path(
        "picture-line",
        Svg.way("M%s %sV%sH%sV26H%s", AXIS, left, bottom + 10, middle, room + GUTTER - 2));
    svg.arrowHead(room + GUTTER - 2, 26, false);
    return svg.picture(id, title, bottom + 12);
  }

  /** Where the second column begins, so that both are of about the same height. */
  private static int split(List<Stop> stops, int room) {
    double all = stops.stream().mapToDouble(stop -> height(stop, room)).sum();
    double sum = 0;
    for (int i = 0; i < stops.size(); i++) {
      double next = height(stops.get(i), room);
      if (i > 0 && stops.size() > 3 && sum + next / 2 > all / 2) {
        return i;
      }
      sum += next;
    }
    return stops.size();
  }

  private static double height(Stop stop, int room) {
    double steps =
        stop.steps().stream()
            .mapToDouble(step -> Svg.height(Wrapping.wrap(step.title(), room - 60)) + 12)
            .sum();
    return Svg.height(Wrapping.bold(stop.screen(), room - 60)) + 20 + steps + 24;
  }

  private static double column(Svg svg, List<Stop> stops, int x, int room, boolean goesOn) {
    double y = 1;
    for (int i = 0; i < stops.size(); i++) {
      boolean last = i + 1 == stops.size() && !goesOn;
      y = stop(svg, stops.get(i), x, y, room, last);
      if (!last && i + 1 < stops.size()) {
        svg.arrowHead(x + AXIS, y - 2, true);
      }
    }
    return y;
  }

  private static double stop(Svg svg, Stop stop, int x, double top, int room, boolean last) {
    List<String> name = Wrapping.bold(stop.screen(), room - 60);
    double y = top;
    if (!stop.screen().isEmpty()) {
      svg.open("picture-box");
      svg.box("picture-screen", x + 1, top, room - 2, Svg.height(name) + 20);
      if (stop.mail()) {
        Signs.envelope(svg, x + 14, top + 12);
      } else {
        Signs.screen(svg, x + 14, top + 12);
      }
      svg.text("picture-strong", x + 46, top + 10, name);
      svg.close();
      y = top + Svg.height(name) + 20;
    }
    double line = y;
    List<Double> discs = new ArrayList<>();
    List<List<String>> titles = new ArrayList<>();
    for (Step step : stop.steps()) {
      titles.add(Wrapping.wrap(step.title(), room - 60));
      discs.add(y + 24);
      y += Svg.height(titles.get(titles.size() - 1)) + 12;
    }
    y += last ? 6 : 24;
    double end = last ? discs.get(discs.size() - 1) : y;
    svg.line("picture-line", x + AXIS, line, x + AXIS, end);
    for (int i = 0; i < discs.size(); i++) {
      svg.number(stop.steps().get(i).number(), x + AXIS, discs.get(i));
      svg.text("picture-text", x + 48, discs.get(i) - 12, titles.get(i));
    }
    return y;
  }
}
