package dev.shirube.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the worker of a published site knows.
 *
 * @param files hashes of the content, by address
 */
record KeptList(String version, String date, long bytes, Map<String, String> files) {
  private static final Pattern EDITION = Pattern.compile("(?m)^ *var edition = (\\{.*\\});$");

  static KeptList of(Path folder) {
    String worker = new String(Folders.read(folder.resolve("sw.js")), StandardCharsets.UTF_8);
    Matcher edition = EDITION.matcher(worker);
    if (!edition.find()) {
      throw new AssertionError("the worker knows nothing of the site");
    }
    try {
      JsonNode known = new ObjectMapper().readTree(edition.group(1));
      Map<String, String> files = new TreeMap<>();
      known
          .get("files")
          .properties()
          .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
      return new KeptList(
          known.get("version").asText(),
          known.get("date").asText(),
          known.get("bytes").asLong(),
          files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
