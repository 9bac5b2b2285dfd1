package dev.shirube.config;

import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Severity;
import dev.shirube.model.Localized;
import dev.shirube.model.Located;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a publisher decides about the rules of the checker: {@code checks.yml} and {@code
 * terms.yml}.
 *
 * @param levels by the names of rules
 * @param hosts to which pages may lead
 * @param knownWords abbreviations that every reader knows
 */
public record Checks(
    Map<String, Located<Level>> levels,
    List<Settled> settled,
    List<Located<String>> hosts,
    List<Located<String>> knownWords,
    List<Wording> wordings) {
  public static final Checks NONE =
      new Checks(Map.of(), List.of(), List.of(), List.of(), List.of());

  public Checks {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    settled = List.copyOf(settled);
    hosts = List.copyOf(hosts);
    knownWords = List.copyOf(knownWords);
    wordings = List.copyOf(wordings);
  }

  /** How much a rule's findings weigh. */
  public enum Level {
    OFF,
    WARNING,
    ERROR;

    /** The finding's severity; nothing is told at {@link #OFF}. */
    public Severity severity() {
      return this == ERROR ? Severity.ERROR : Severity.WARNING;
    }
  }

  /**
   * A finding that need not be mended.
   *
   * @param file in which it stands; empty for any
   * @param found the value that was found; empty for any
   */
  public record Settled(
      Located<String> rule, String file, String found, LocalDate until, String reason) {
    public Position position() {
      return rule.position();
    }
  }

  /**
   * A form that is not to be used, and the one that is.
   *
   * @param lang in whose texts it is looked for
   * @param wrong a text that must be told
   * @param right the same text as it should be
   */
  public record Wording(
      String lang,
      String use,
      List<Located<String>> instead,
      Localized why,
      String wrong,
      String right,
      Position position) {
    public Wording {
      instead = List.copyOf(instead);
    }
  }
}
