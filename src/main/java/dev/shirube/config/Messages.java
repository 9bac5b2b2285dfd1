package dev.shirube.config;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of templates and the patterns of dates and amounts in one language. */
public final class Messages {
  private final String lang;
  private final Map<String, String> texts;
  private final Map<String, List<String>> lists;

  /**
   * Takes messages by their keys.
   *
   * @param texts by keys such as {@code date.full}
   */
  public Messages(String lang, Map<String, String> texts, Map<String, List<String>> lists) {
    this.lang = lang;
    this.texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    this.lists = Collections.unmodifiableMap(new TreeMap<>(lists));
  }

  public String lang() {
    return lang;
  }

  public boolean has(String key) {
    return texts.containsKey(key) || lists.containsKey(key);
  }

  /** The keys of all texts. */
  public Set<String> keys() {
    return texts.keySet();
  }

  /** A text; templates and patterns cannot go on without it. */
  public String text(String key) {
    return required(texts.get(key), key);
  }

  public List<String> list(String key) {
    return required(lists.get(key), key);
  }

  private <T> T required(@Nullable T message, String key) {
    if (message == null) {
      String file = "site-config/messages/" + lang + ".yml";
      throw new FatalException(
          new Words(file + " に項目「" + key + "」がありません。", file + " lacks the key “" + key + "”."));
    }
    return message;
  }
}
