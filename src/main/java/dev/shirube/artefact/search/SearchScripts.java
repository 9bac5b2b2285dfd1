package dev.shirube.artefact.search;

import dev.shirube.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * The index as scripts, which load everywhere, also from a disk. Texts are packed, since the whole
 * site is kept on phones, and what is kept there is not packed again.
 */
public final class SearchScripts {
  private static final String NAMESPACE = "(window.shirube = window.shirube || {}).searchPacks";

  private SearchScripts() {}

  /**
   * The scripts of a language, by their names among the assets.
   *
   * @param same groups of words that mean the same
   * @param ignored words that only ask
   */
  public static Map<String, byte[]> of(
      String lang, List<FoundPage> pages, List<List<String>> same, List<String> ignored) {
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("pages", pages.stream().map(FoundPage::plain).toList());
    index.put("same", new ArrayList<>(same));
    index.put("ignored", ignored);
    String script =
        "("
            + NAMESPACE
            + " = shirube.searchPacks || []).push("
            + Json.write(List.of(lang, packed(Json.write(index))))
            + ");\n";
    return Map.of("js/search-" + lang + ".js", script.getBytes(StandardCharsets.UTF_8));
  }

  /** A text in little room: deflated, as letters that every encoding has. */
  static String packed(String text) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
