package dev.shirube.picture;

import java.util.List;

/** A picture that can be drawn at several widths and said in words. */
public sealed interface Drawing permits ArrivalTimes, Roles, Schedule, Screens, Timeline {
  /**
   * The picture as SVG, which has classes and no colours of its own.
   *
   * @param id of its title, unique on its page
   */
  String svg(String id, Width width);

  /** All that the picture says. */
  List<Line> lines();

  /** What the picture shows. */
  String title();
}
