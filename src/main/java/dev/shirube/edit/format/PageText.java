package dev.shirube.edit.format;

import dev.shirube.load.markdown.Layout;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.YamlMeaning;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The text of a page, which changes only into one that means the same. */
final class PageText {
  /** Steps seldom make work for each other; more rounds than this would be a fault of theirs. */
  private static final int ROUNDS = 4;

  private final String file;
  private String text;
  private Layout layout;
  private String head;

  private PageText(String file, String text, Layout layout, String head) {
    this.file = file;
    this.text = text;
    this.layout = layout;
    this.head = head;
  }

  /** The page; nothing where it cannot be read. */
  static Optional<PageText> of(SourceText source) {
    return Layout.of(source)
        .flatMap(
            layout ->
                YamlMeaning.ofKeys(head(source.text(), layout))
                    .map(head -> new PageText(source.file(), source.text(), layout, head)));
  }

  String text() {
    return text;
  }

  /** Puts everything into its form. */
  void format() {
    for (int round = 0; round < ROUNDS; round++) {
      String before = text;
      change(text -> inOrder(text, layout));
      tables();
      change(text -> Blanks.without(text, this::meansTheSame));
      if (text.equals(before)) {
        return;
      }
    }
  }

  private static String head(String text, Layout layout) {
    return text.substring(layout.headStart(), layout.headEnd());
  }

  private static String inOrder(String text, Layout layout) {
    return text.substring(0, layout.headStart())
        + HeadOrder.of(head(text, layout))
        + text.substring(layout.headEnd());
  }

  /** From the last to the first, so that what is written leaves the places of the others. */
  private void tables() {
    for (int i = layout.tables().size() - 1; i >= 0; i--) {
      Layout.Table table = layout.tables().get(i);
      change(text -> new AlignedTable(table).in(text));
    }
  }

  private void change(UnaryOperator<String> step) {
    String changed = step.apply(text);
    if (!changed.equals(text) && meansTheSame(changed)) {
      text = changed;
      layout = Layout.of(new SourceText(file, text)).orElseThrow();
      head = YamlMeaning.ofKeys(head(text, layout)).orElseThrow();
    }
  }

  private boolean meansTheSame(String other) {
    return Layout.of(new SourceText(file, other))
        .filter(read -> read.meaning().equals(layout.meaning()))
        .flatMap(read -> YamlMeaning.ofKeys(head(other, read)))
        .filter(head::equals)
        .isPresent();
  }
}
