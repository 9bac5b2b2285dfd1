package dev.shirube.change;

import java.io.PrintWriter;

/** Tells changes to a person at a terminal, in one language. */
public final class TextTelling {
  private static final int LONGEST = 400;
  private static final String STEP = "  ";

  private static final Saying.Script SCRIPT =
      new Saying.Script() {
        @Override
        public String words(String text) {
          return OneLine.of(text, LONGEST);
        }

        @Override
        public String value(String text) {
          return OneLine.of(text, LONGEST);
        }
      };

  private final String lang;

  /**
   * @param lang in which it is told, ja or en
   */
  public TextTelling(String lang) {
    this.lang = lang;
  }

  public void print(Changes changes, PrintWriter out) {
    out.println(Headline.of(changes).in(lang, SCRIPT));
    for (Section section : changes.sections()) {
      out.println();
      out.println(section.headline(lang));
      section.told().forEach(told -> print(told, STEP, out));
    }
    out.flush();
  }

  private void print(Told told, String indent, PrintWriter out) {
    out.println(indent + told.saying().in(lang, SCRIPT));
    told.below().forEach(below -> print(below, indent + STEP, out));
  }
}
