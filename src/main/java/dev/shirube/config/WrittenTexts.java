package dev.shirube.config;

import dev.shirube.diagnostic.Origin;
import dev.shirube.model.Localized;
import dev.shirube.model.Value;
import dev.shirube.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts that readers see, with the place of each character, in all languages side by side. */
final class WrittenTexts {
  private final List<String> languages;
  private final Map<String, Value.Text> texts = new TreeMap<>();

  WrittenTexts(List<String> languages) {
    this.languages = List.copyOf(languages);
  }

  /** Every group of a file that has a text for each language, by its way from the top. */
  Map<String, Value.Text> in(String path, YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      Map<String, YamlNode.Scalar> written = new LinkedHashMap<>();
      for (YamlNode.Pair pair : mapping.pairs()) {
        if (pair.value() instanceof YamlNode.Scalar scalar) {
          written.put(pair.key(), scalar);
        }
      }
      if (written.keySet().containsAll(languages)) {
        texts.put(path, text(written));
      } else {
        mapping.pairs().forEach(pair -> in(path + " " + pair.key(), pair.value()));
      }
    } else if (node instanceof YamlNode.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        in(path + " " + (i + 1), sequence.items().get(i));
      }
    }
    return texts;
  }

  /** The messages of all languages, key by key. */
  static Map<String, Value.Text> of(List<MessageFile> files) {
    Map<String, Map<String, YamlNode.Scalar>> byKey = new TreeMap<>();
    for (MessageFile file : files) {
      file.scalars()
          .forEach(
              (key, scalar) ->
                  byKey
                      .computeIfAbsent("messages " + key, made -> new LinkedHashMap<>())
                      .put(file.lang(), scalar));
    }
    Map<String, Value.Text> texts = new TreeMap<>();
    byKey.forEach((key, written) -> texts.put(key, text(written)));
    return texts;
  }

  private static Value.Text text(Map<String, YamlNode.Scalar> written) {
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, Origin> origins = new LinkedHashMap<>();
    written.forEach(
        (lang, scalar) -> {
          words.put(lang, scalar.text());
          origins.put(lang, scalar.origin());
        });
    return new Value.Text(new Localized(words), origins);
  }
}
