package dev.shirube.check;

import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.Readings;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Related;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One mistake, one finding: leaves out what is mended by mending another finding. A finding says
 * what is found and what is expected; where the corrections of more telling findings, put into what
 * it found, give what it expects, it has nothing of its own to say.
 *
 * <p>Whatever is left out leads to a finding that stays, so no mistake becomes silent: one that an
 * editor settled, or that weighs less, takes none with it.
 */
final class Echoes {
  /**
   * A character says more than a word, a word more than a value, a value more than two that differ.
   */
  private static final List<String> MOST_TELLING_FIRST =
      List.of(
          "text/width",
          "text/lookalike",
          "text/twins",
          "links/tel",
          "links/mailto",
          "links/lookalike-host",
          "phone",
          "single-source",
          "number-parity",
          "structure-parity");

  private static final String STRUCTURE = "structure-parity";

  /** They hold two languages against each other. */
  private static final List<String> COMPARING = List.of("number-parity", STRUCTURE);

  private record Line(String file, int line) {
    static Line of(Position position) {
      return new Line(position.file(), position.line());
    }
  }

  private final Map<Line, List<Finding>> byLine = new HashMap<>();

  private Echoes() {}

  /** The findings, in their order, without the echoes. */
  static List<Finding> without(List<Finding> findings) {
    Echoes echoes = new Echoes();
    for (Finding finding : findings) {
      if (rank(finding) >= 0 || isWrong(finding)) {
        echoes
            .byLine
            .computeIfAbsent(Line.of(finding.position()), line -> new ArrayList<>())
            .add(finding);
      }
    }
    return findings.stream().filter(finding -> !echoes.has(finding)).toList();
  }

  private static int rank(Finding finding) {
    return MOST_TELLING_FIRST.indexOf(finding.rule());
  }

  private boolean has(Finding finding) {
    if (rank(finding) <= 0 || finding.found().isEmpty()) {
      return false;
    }
    return finding.expected().isEmpty()
        ? isGone(finding) || isBroughtThere(finding)
        : isMendedHere(finding) || isMendedThere(finding) || isOfWrongOne(finding);
  }

  /** Whether what was found becomes what is expected. */
  private boolean isMendedHere(Finding finding) {
    String mended = mended(finding, finding.position(), finding.found());
    return !mended.equals(finding.found()) && same(mended, finding.expected());
  }

  /** Whether the other place, with which it does not agree, becomes what stands here. */
  private boolean isMendedThere(Finding finding) {
    for (Related other : finding.related()) {
      String mended = mended(finding, other.position(), finding.expected());
      if (!mended.equals(finding.expected()) && same(mended, finding.found())) {
        return true;
      }
    }
    return false;
  }

  /** Whether two things differ of which one is wrong in itself, so that it says nothing of both. */
  private boolean isOfWrongOne(Finding echo) {
    return COMPARING.contains(echo.rule())
        && Stream.concat(Stream.of(echo.position()), echo.related().stream().map(Related::position))
            .anyMatch(
                place -> on(place).anyMatch(it -> isWrong(it) && it.position().equals(place)));
  }

  private static boolean isWrong(Finding finding) {
    return finding.isError()
        && (finding.rule().startsWith("links/") || finding.rule().equals("real-date"));
  }

  /** Whether no such value stands here any more, once what it was read from is mended. */
  private boolean isGone(Finding echo) {
    return !echo.rule().equals(STRUCTURE)
        && on(echo.position())
            .filter(it -> outranks(it, echo) && !same(it.found(), it.expected()))
            .anyMatch(it -> isInside(echo, it));
  }

  private static boolean isInside(Finding echo, Finding finding) {
    int within = echo.position().column() - finding.position().column();
    return 0 <= within
        && within < finding.found().length()
        && finding.found().contains(echo.found());
  }

  /** Whether the other text, which lacks what stands here, has it once it is mended. */
  private boolean isBroughtThere(Finding echo) {
    return echo.related().stream()
        .flatMap(other -> on(other.position()))
        .anyMatch(it -> outranks(it, echo) && same(it.expected(), echo.found()));
  }

  /** A text that stands somewhere, after all more telling findings in it were mended. */
  private String mended(Finding echo, Position start, String text) {
    String mended = text;
    for (Finding finding : on(start).filter(it -> outranks(it, echo)).toList()) {
      int within = finding.position().column() - start.column();
      if (0 <= within && within < text.length()) {
        mended = mended.replace(finding.found(), finding.expected());
      }
    }
    return mended;
  }

  private Stream<Finding> on(Position place) {
    return byLine.getOrDefault(Line.of(place), List.of()).stream();
  }

  private static boolean outranks(Finding finding, Finding echo) {
    boolean tells = 0 <= rank(finding) && rank(finding) < rank(echo);
    boolean weighs = finding.severity().compareTo(echo.severity()) <= 0;
    return tells && weighs && !finding.found().isEmpty() && !finding.expected().isEmpty();
  }

  /** Whether two texts are alike, or the same value: 31 March 2026 is 2026年3月31日. */
  private static boolean same(String a, String b) {
    return a.equalsIgnoreCase(b) || values(a).stream().anyMatch(values(b)::contains);
  }

  private static Set<String> values(String text) {
    String plain = text.replaceFirst("^tel:", "tel ");
    return Stream.of("ja", "en")
        .flatMap(lang -> Readings.of(plain, lang).stream().limit(1))
        .map(Reading::canonical)
        .collect(Collectors.toSet());
  }
}
