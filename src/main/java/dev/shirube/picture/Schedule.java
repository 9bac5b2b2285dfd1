package dev.shirube.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to begin when, counted in months back from one month.
 *
 * @param months the names of that month and of those before it, as many as the steps reach back
 */
public record Schedule(
    String title, Wording wording, Words words, List<String> months, List<Step> steps)
    implements Drawing {
  public Schedule {
    months = List.copyOf(months);
    steps = List.copyOf(steps);
  }

  /**
   * What is said of a step in a month.
   *
   * @param unit what a number of months means, as it stands in the names of months
   * @param undated heads the steps of which it is not known when they are
   */
  public record Words(String begin, String going, String end, String unit, String undated) {}

  /**
   * A step.
   *
   * @param lead how long it takes, or empty
   * @param end its last day within the month, or empty where it ends as another one begins
   * @param span nothing where it is not known
   */
  public record Step(String name, String lead, String end, Plan.@Nullable Span span) {}

  /** What happens to a step in a month. */
  private record Happening(String word, Step step, boolean last) {}

  @Override
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int month = months.size() - 1; month >= 0; month--) {
      List<Line> happenings = new ArrayList<>();
      for (Step step : steps) {
        if (step.span() != null) {
          for (Happening it : happenings(step, step.span(), month, true)) {
            happenings.add(said(it));
          }
        }
      }
      lines.add(new Line(months.get(month), happenings));
    }
    List<Line> undated =
        steps.stream().filter(step -> step.span() == null).map(this::undated).toList();
    if (!undated.isEmpty()) {
      lines.add(new Line(words.undated(), undated));
    }
    return lines;
  }

  private Line said(Happening it) {
    boolean all = it.word().equals(words.begin()) || isDay(it.step());
    String said = wording.say(it.word(), it.step().name());
    return Line.of(all ? wording.list(said, it.step().lead()) : said);
  }

  static boolean isDay(Step step) {
    return step.span() != null && step.span().isDay();
  }

  private Line undated(Step step) {
    return Line.of(wording.list(wording.list(step.name(), step.lead()), step.end()));
  }

  /** The column of a time; what is before all columns stands in the first. */
  private int column(double time) {
    return Math.max(0, Math.min(months.size() - 1, (int) Math.ceil(-time)));
  }

  /** The column in which a step is over: the end of a month is not yet the next one. */
  private int lastColumn(Plan.Span span) {
    return column(span.to() - 0.001);
  }

  private List<Happening> happenings(Step step, Plan.Span span, int month, boolean all) {
    List<Happening> found = new ArrayList<>();
    int first = span.isDay() ? lastColumn(span) : column(span.from() + 0.001);
    int last = lastColumn(span);
    if (!span.isDay() && month == first) {
      found.add(new Happening(words.begin(), step, false));
    }
    if (all && month < first && month > last) {
      found.add(new Happening(words.going(), step, false));
    }
    if (month == last && (all || span.isDay() || !step.end().isEmpty())) {
      found.add(new Happening(step.end().isEmpty() ? words.end() : step.end(), step, true));
    }
    return found;
  }

  @Override
  public String svg(String id, Width width) {
    Svg svg = new Svg(width, wording.lang());
    double bottom = width == Width.WIDE ? new ScheduleChart(svg, this).draw() : list(svg);
    return svg.picture(id, title, undated(svg, bottom, width.units()) + 2);
  }

  /** Months below each other, with what begins and what must be over in them. */
  private double list(Svg svg) {
    double y = 0;
    for (int month = months.size() - 1; month >= 0; month--) {
      List<Happening> found = new ArrayList<>();
      for (Step step : steps) {
        if (step.span() != null) {
          found.addAll(happenings(step, step.span(), month, false));
        }
      }
      found.sort((one, other) -> Double.compare(time(one), time(other)));
      if (!found.isEmpty() || month == 0) {
        y = band(svg, months.get(month), y, month == 0);
        for (int i = 0; i < found.size(); i++) {
          y = row(svg, found.get(i), y, month == 0 && i + 1 == found.size());
        }
      }
    }
    return y;
  }

  private static double time(Happening it) {
    Plan.Span span = it.step().span();
    return span == null ? 0 : it.last() ? span.to() : span.from();
  }

  private static double band(Svg svg, String name, double top, boolean base) {
    List<String> lines = Wrapping.bold(name, 296);
    double high = Svg.height(lines) + 8;
    svg.open("picture-box");
    svg.box(base ? "picture-today" : "picture-band", base ? 1 : 0, top, base ? 318 : 320, high);
    svg.text("picture-strong", 12, top + 4, lines);
    svg.close();
    return top + high;
  }

  private double row(Svg svg, Happening it, double top, boolean last) {
    double y = svg.text("picture-hint", 40, top + 10, Wrapping.wrap(it.word(), 272));
    y = svg.text("picture-strong", 40, y, Wrapping.bold(it.step().name(), 272));
    if ((!it.last() || isDay(it.step())) && !it.step().lead().isEmpty()) {
      y = svg.text("picture-text", 40, y, Wrapping.wrap(it.step().lead(), 272));
    }
    svg.line("picture-line", 16, top, 16, last ? top + 22 : y + 10);
    if (!it.last()) {
      svg.circle("picture-past", 16, top + 22, 8);
    } else {
      end(svg, it.step(), 16, top + 22);
    }
    return y + 10;
  }

  /** A day that is set has another sign than one that hangs on another step. */
  static void end(Svg svg, Step step, double x, double y) {
    if (step.end().isEmpty()) {
      svg.circle("picture-mark", x, y, 8);
    } else {
      svg.diamond("picture-mark", x, y, 10);
    }
  }

  private double undated(Svg svg, double top, int room) {
    double y = top;
    for (Step step : steps) {
      if (step.span() == null) {
        if (y == top) {
          y = svg.text("picture-hint", 12, y + 8, Wrapping.wrap(words.undated(), room - 24));
        }
        y = svg.text("picture-strong", 12, y + 4, Wrapping.bold(step.name(), room - 24));
        y = note(svg, step.lead(), y, room - 24);
        y = note(svg, step.end(), y, room - 24);
      }
    }
    return y;
  }

  private static double note(Svg svg, String text, double y, int room) {
    return text.isEmpty() ? y : svg.text("picture-hint", 12, y, Wrapping.wrap(text, room));
  }
}
