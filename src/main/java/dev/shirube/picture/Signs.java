package dev.shirube.picture;

/** Small drawings, twenty units wide. Each stands beside a word that says the same. */
final class Signs {
  private static final String CLASS = "picture-sign";

  private Signs() {}

  static void person(Svg svg, double x, double y) {
    svg.circle(CLASS, x + 10, y + 6, 4.5);
    path(svg, x, y, "m2 19c0 -9 16 -9 16 0z");
  }

  static void screen(Svg svg, double x, double y) {
    path(svg, x, y, "m1 2h18v16h-18zm0 5h18");
  }

  /** A message on a screen. */
  static void mail(Svg svg, double x, double y) {
    screen(svg, x, y);
    path(svg, x, y, "m5 10h10v6h-10zm0 0l5 3.500l5 -3.500");
  }

  static void envelope(Svg svg, double x, double y) {
    path(svg, x, y, "m1 3h18v14h-18zm0 0l9 8l9 -8");
  }

  /** An envelope with a line across it, as on letters that are recorded. */
  static void registered(Svg svg, double x, double y) {
    envelope(svg, x, y);
    svg.path("picture-bar", start(x, y) + "m1 13h18v4h-18z");
  }

  private static void path(Svg svg, double x, double y, String shape) {
    svg.path(CLASS, start(x, y) + shape);
  }

  private static String start(double x, double y) {
    return "M" + Svg.number(x) + " " + Svg.number(y);
  }
}
