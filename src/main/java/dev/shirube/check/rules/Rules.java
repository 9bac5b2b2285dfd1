package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import java.util.List;

/** All rules about a site, in the order of docs/rules. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new StructureParity(), //
          new Brackets(), //
          new TranslationDrift());

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }
}
