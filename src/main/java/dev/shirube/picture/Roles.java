package dev.shirube.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps of an undertaking, and who does what in each.
 *
 * @param actors in the order of their columns
 */
public record Roles(String title, Wording wording, List<String> actors, List<Stage> stages)
    implements Drawing {
  private static final int GAP = 8;

  /** More columns than these have no room for words. */
  private static final int MOST_COLUMNS = 4;

  public Roles {
    actors = List.copyOf(actors);
    stages = List.copyOf(stages);
  }

  /** A step; the lead says what it is for, or is empty. */
  public record Stage(String number, String name, String lead, List<Task> tasks) {
    public Stage {
      tasks = List.copyOf(tasks);
    }
  }

  public record Task(String who, String what) {}

  /** All that one does in a step. */
  private record Part(String who, List<String> tasks) {}

  @Override
  public List<Line> lines() {
    return stages.stream()
        .map(
            stage ->
                new Line(
                    (stage.number() + " " + stage.name()).strip(),
                    Stream.concat(
                            Stream.of(stage.lead()).filter(lead -> !lead.isEmpty()).map(Line::of),
                            stage.tasks().stream()
                                .map(task -> Line.of(wording.say(task.who(), task.what()))))
                        .toList()))
        .toList();
  }

  @Override
  public String svg(String id, Width width) {
    Svg svg = new Svg(width, wording.lang());
    double y = 1;
    for (int i = 0; i < stages.size(); i++) {
      if (i > 0) {
        svg.arrow(28, y + 4, 28, y + 28);
        y += 32;
      }
      y = stage(svg, stages.get(i), y, width);
    }
    return svg.picture(id, title, y + 1);
  }

  private double stage(Svg svg, Stage stage, double top, Width width) {
    int room = width.units() - 24;
    List<String> name = Wrapping.bold(stage.name(), room - 40);
    List<String> lead = Wrapping.wrap(stage.lead(), room - 40);
    double head = Svg.height(name) + (stage.lead().isEmpty() ? 0 : Svg.height(lead));
    List<List<Tile>> rows = width == Width.WIDE ? rows(stage) : column(stage);
    double high = 12 + head + 8;
    for (List<Tile> row : rows) {
      high += height(row) + GAP;
    }
    high += 4;
    svg.open("picture-box");
    svg.box("picture-card", 1, top, width.units() - 2, high);
    svg.number(stage.number(), 28, top + 24);
    double y = svg.text("picture-strong", 52, top + 12, name);
    if (!stage.lead().isEmpty()) {
      y = svg.text("picture-hint", 52, y, lead);
    }
    svg.close();
    y += 8;
    for (List<Tile> row : rows) {
      for (Tile tile : row) {
        tile.draw(svg, y, height(row));
      }
      y += height(row) + GAP;
    }
    return top + high;
  }

  private static double height(List<Tile> row) {
    return row.stream().mapToDouble(Tile::height).max().orElse(0);
  }

  private static List<List<Tile>> column(Stage stage) {
    return parts(stage).stream().map(part -> List.of(Tile.of(part, 12, 296))).toList();
  }

  /**
   * Each actor has a column of its own; where they are too many, those of a step share the room.
   */
  private List<List<Tile>> rows(Stage stage) {
    List<Part> parts = parts(stage);
    boolean columns = actors.size() <= MOST_COLUMNS;
    int count = Math.max(1, columns ? actors.size() : Math.min(3, parts.size()));
    int size = (696 + GAP) / count - GAP;
    List<List<Tile>> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i == 0 || !columns && i % count == 0) {
        rows.add(new ArrayList<>());
      }
      int at = columns ? Math.max(0, actors.indexOf(parts.get(i).who())) : i % count;
      rows.get(rows.size() - 1).add(Tile.of(parts.get(i), 12 + at * (size + GAP), size));
    }
    return rows;
  }

  private static List<Part> parts(Stage stage) {
    return stage.tasks().stream()
        .map(Task::who)
        .distinct()
        .map(
            who ->
                new Part(
                    who,
                    stage.tasks().stream()
                        .filter(task -> task.who().equals(who))
                        .map(Task::what)
                        .toList()))
        .toList();
  }

  /** What one does, in a frame. */
  private record Tile(int x, int width, List<String> who, List<List<String>> tasks) {
    static Tile of(Part part, int x, int width) {
      return new Tile(
          x,
          width,
          Wrapping.bold(part.who(), width - 48),
          part.tasks().stream().map(task -> Wrapping.wrap(task, width - 24)).toList());
    }

    double height() {
      double words = tasks.stream().mapToDouble(task -> Svg.height(task) + 6).sum();
      return 10 + Svg.height(who) + words + 6;
    }

    void draw(Svg svg, double top, double high) {
      svg.open("picture-box");
      svg.box("picture-tile", x, top, width, high);
      Signs.person(svg, x + 12, top + 12);
      double y = svg.text("picture-key", x + 38, top + 10, who);
      for (List<String> task : tasks) {
        y = svg.text("picture-text", x + 12, y + 4, task) + 2;
      }
      svg.close();
    }
  }
}
