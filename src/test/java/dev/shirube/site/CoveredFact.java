package dev.shirube.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One fact of the documents, and where the site tells it.
 *
 * @param at page and section: {@code apply/account#mail-missing}; empty if left out
 * @param records references whose printed value must stand there, and what the documents say there,
 *     in Japanese
 * @param japanese words that must stand there, and {@code english} on the English page
 * @param leftOut why no page has it; empty if one has
 */
record CoveredFact(
    String key,
    String what,
    String state,
    String at,
    Map<String, String> records,
    List<String> japanese,
    List<String> english,
    String leftOut) {
  private static final Path LISTS = Path.of("src/test/resources/coverage");
  private static final Set<String> KEYS =
      Set.of("fact", "what", "state", "at", "record", "ja", "en", "left-out");
  private static final Set<String> STATES =
      Set.of("live", "past", "superseded", "clinics", "dental", "vendor");

  CoveredFact {
    require(!key.isBlank() && !what.isBlank(), key, "needs fact and what");
    require(STATES.contains(state), key, "has no state " + state);
    require(at.isEmpty() != leftOut.isEmpty(), key, "needs either at or left-out");
    require(japanese.isEmpty() == english.isEmpty(), key, "needs words in both languages");
    require(
        at.isEmpty() == (records.isEmpty() && japanese.isEmpty()),
        key,
        "needs a record or words where it is on a page, and neither where it is left out");
  }

  private static void require(boolean holds, String key, String what) {
    if (!holds) {
      throw new IllegalArgumentException(key + " " + what);
    }
  }

  /** The facts of all lists, file by file. */
  static List<CoveredFact> all() {
    try (Stream<Path> files = Files.list(LISTS)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .sorted()
          .flatMap(CoveredFact::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<CoveredFact> of(Path file) {
    try {
      Object list =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
      return ((List<?>) Objects.requireNonNull(list)).stream().map(entry -> of((Map<?, ?>) entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CoveredFact of(Map<?, ?> entry) {
    require(KEYS.containsAll(entry.keySet()), "" + entry.get("fact"), "has unknown keys: " + entry);
    String state = text(entry.get("state"));
    return new CoveredFact(
        text(entry.get("fact")),
        text(entry.get("what")),
        state.isEmpty() ? "live" : state,
        text(entry.get("at")),
        records(entry.get("record")),
        texts(entry.get("ja")),
        texts(entry.get("en")),
        text(entry.get("left-out")));
  }

  private static Map<String, String> records(@Nullable Object value) {
    Map<String, String> records = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((reference, printed) -> records.put(text(reference), text(printed)));
    }
    return records;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<String> texts(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(CoveredFact::text).toList();
    }
    return value == null ? List.of() : List.of(text(value));
  }

  boolean isLeftOut() {
    return !leftOut.isEmpty();
  }

  String page() {
    return at.split("#", -1)[0];
  }

  /** The section's id, or nothing for the whole page. */
  @Nullable String anchor() {
    return at.contains("#") ? at.substring(at.indexOf('#') + 1) : null;
  }

  List<String> words(String lang) {
    return lang.equals("ja") ? japanese : english;
  }

  @Override
  public String toString() {
    return key + ": " + what;
  }
}
