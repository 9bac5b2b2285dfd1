package dev.shirube.artefact.search;

import dev.shirube.json.Json;
import dev.shirube.output.AssetName;
import dev.shirube.output.Packed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

/**
 * The index as scripts, which load everywhere, also from a disk. That of a small site is one script
 * a language. On a large one the texts are many scripts, and others tell in which pages a token
 * stands: so a browser loads what a query needs.
 */
public final class SearchScripts {
  private static final String NAMESPACE = "(window.shirube = window.shirube || {}).searchPacks";

  /** So many pages a language are loaded as one. */
  static final int WHOLE = 300;

  /** Pages whose texts are loaded together. */
  private static final int TOGETHER = 8;

  private static final int FAST = 4;

  /** Under which name among the assets each script stands. */
  private final Map<String, byte[]> scripts = new LinkedHashMap<>();

  private final String lang;
  private final int level;

  private SearchScripts(String lang, int level) {
    this.lang = lang;
    this.level = level;
  }

  /**
   * The scripts of a language, by their names among the assets.
   *
   * @param same groups of words that mean the same
   * @param ignored words that only ask
   */
  public static Map<String, byte[]> of(
      String lang, List<FoundPage> pages, List<List<String>> same, List<String> ignored) {
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("same", new ArrayList<>(same));
    index.put("ignored", ignored);
    boolean whole = pages.size() <= WHOLE;
    // The last per cent of room would take a large site as long as all the rest.
    SearchScripts made = new SearchScripts(lang, whole ? Deflater.BEST_COMPRESSION : FAST);
    if (whole) {
      index.put("pages", pages.stream().map(FoundPage::plain).toList());
    } else {
      made.inParts(pages, index);
    }
    made.scripts.put("js/search-" + lang + ".js", made.script("", index));
    return Collections.unmodifiableMap(made.scripts);
  }

  private void inParts(List<FoundPage> pages, Map<String, Object> index) {
    index.put("count", pages.size());
    index.put("together", TOGETHER);
    index.put(
        "texts",
        put(
            "p",
            (pages.size() + TOGETHER - 1) / TOGETHER,
            at -> {
              int to = Math.min(pages.size(), (at + 1) * TOGETHER);
              return pages.subList(at * TOGETHER, to).stream().map(FoundPage::plain).toList();
            }));
    Postings postings = Postings.of(pages);
    index.put("tokens", put("t", postings.shards(), postings::shard));
  }

  /** Writes many scripts and says where they will stand. */
  private List<String> put(String kind, int number, IntFunction<Object> content) {
    List<byte[]> made =
        IntStream.range(0, number)
            .parallel()
            .mapToObj(at -> script(kind + at, content.apply(at)))
            .toList();
    List<String> addresses = new ArrayList<>();
    for (int at = 0; at < number; at++) {
      String name = "search-" + lang + "-" + kind + at + ".js";
      scripts.put("js/" + name, made.get(at));
      addresses.add(AssetName.hashed("assets/" + name, made.get(at)));
    }
    return addresses;
  }

  private byte[] script(String part, Object content) {
    String text =
        "("
            + NAMESPACE
            + " = shirube.searchPacks || []).push("
            + Json.write(List.of(lang, part, packed(content)))
            + ");\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A whole site is kept on phones, and what is kept there is not packed again. */
  private String packed(Object content) {
    return Packed.of(Json.write(content).getBytes(StandardCharsets.UTF_8), level);
  }
}
