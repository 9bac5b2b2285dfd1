package dev.shirube.check.external;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers to one request.
 *
 * @param headers with names in any case
 * @param text the page, where it was wished and is HTML
 */
record Reply(int status, Map<String, List<String>> headers, @Nullable PageText text)
    implements Outcome {
  Reply {
    Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
  }

  /** The first value of the header, or empty. */
  String header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0).strip();
  }
}
