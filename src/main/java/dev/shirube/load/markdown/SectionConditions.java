package dev.shirube.load.markdown;

import dev.shirube.model.Block;
import java.util.Arrays;
import java.util.StringJoiner;

/**
 * The conditions of the headings above a place. A task in a section that folds away does not count,
 * so it has them too.
 */
final class SectionConditions {
  private static final int LEVELS = 7;

  private final String[] byLevel = new String[LEVELS];

  SectionConditions() {
    Arrays.fill(byLevel, "");
  }

  /** A heading ends the sections of its level and below. */
  void enter(Block.Heading heading) {
    for (int level = heading.level(); level < LEVELS; level++) {
      byLevel[level] = "";
    }
    byLevel[heading.level()] = heading.attributes().value("when").strip();
  }

  /** All that must hold for something that stands here and has conditions of its own. */
  String and(String own) {
    StringJoiner all = new StringJoiner(" ");
    for (String condition : byLevel) {
      if (!condition.isEmpty()) {
        all.add(condition);
      }
    }
    return own.isEmpty() ? all.toString() : all.add(own).toString();
  }
}
