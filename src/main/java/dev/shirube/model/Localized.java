package dev.shirube.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text in every language of the site, by language code. */
public record Localized(Map<String, String> texts) {
  public Localized {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** The text in a language; where it is missing, in the first one that exists. */
  public String in(String lang) {
    String text = texts.get(lang);
    return text != null ? text : texts.values().stream().findFirst().orElse("");
  }
}
