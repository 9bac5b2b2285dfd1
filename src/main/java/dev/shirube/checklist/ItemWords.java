package dev.shirube.checklist;

/** What an item says, for people, and what of it makes its hash. */
record ItemWords(String text, Meaning meaning) {
  static final ItemWords NONE = of("");

  static ItemWords of(String text) {
    return new ItemWords(text, Meaning.of(text));
  }
}
