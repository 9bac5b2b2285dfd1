package dev.shirube.render;

/** HTML that is finished and must not be escaped again. */
public record Markup(String html) {
  public static final Markup EMPTY = new Markup("");

  @Override
  public String toString() {
    return html;
  }
}
