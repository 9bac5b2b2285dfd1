package dev.shirube.render;

import dev.shirube.config.Messages;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of templates in one language, by their key without {@code text.}. */
final class TemplateWords {
  private static final String PREFIX = "text.";

  private TemplateWords() {}

  static Map<String, String> of(Messages messages) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String key : messages.keys()) {
      if (key.startsWith(PREFIX)) {
        words.put(key.substring(PREFIX.length()), messages.text(key));
      }
    }
    return words;
  }
}
