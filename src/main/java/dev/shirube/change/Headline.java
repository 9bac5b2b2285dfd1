package dev.shirube.change;

/** The first sentence: what was compared, and whether anything changed. */
final class Headline {
  private Headline() {}

  static Saying of(Changes changes) {
    Saying saying =
        changes.isEmpty()
            ? Saying.of(
                "{old}と{new}をくらべました。変わったところはありません。", "Compared {old} with {new}: nothing changed.")
            : Saying.of("{old}と{new}をくらべました。", "Compared {old} with {new}.");
    return saying.with("old", changes.before()).with("new", changes.after());
  }
}
