package dev.shirube.render;

import dev.shirube.config.Messages;
import dev.shirube.config.SiteConfig;
import dev.shirube.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of scripts: one script a language, so that a script holds none itself and pages need no
 * inline data. It also says which day the site was built and in which zone its days begin.
 */
final class ScriptWords {
  private static final String LIVE = "text.live.";

  private ScriptWords() {}

  /** The scripts, by their names among the assets. */
  static Map<String, byte[]> of(SiteConfig config, LocalDate today) {
    Map<String, byte[]> scripts = new LinkedHashMap<>();
    for (String lang : config.languages()) {
      Messages messages = config.messages().get(lang);
      if (messages != null) {
        String script =
            "(window.shirube = window.shirube || {}).words = "
                + Json.write(words(messages, config, today))
                + ";\n";
        scripts.put("js/words-" + lang + ".js", script.getBytes(StandardCharsets.UTF_8));
      }
    }
    return scripts;
  }

  private static Map<String, Object> words(Messages messages, SiteConfig config, LocalDate today) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("lang", messages.lang());
    words.put("timeZone", config.timeZone().getId());
    words.put("today", today.toString());
    Map<String, Object> text = new LinkedHashMap<>();
    for (String key : messages.keys()) {
      if (key.startsWith(LIVE)) {
        text.put(key.substring(LIVE.length()), messages.text(key));
      }
    }
    words.put("text", text);
    Map<String, Object> date = new LinkedHashMap<>();
    date.put("full", messages.text("date.full"));
    date.put("month", messages.text("date.month"));
    date.put("weekdays", messages.list("date.weekdays"));
    date.put("months", messages.list("date.months"));
    date.put("eras", eras());
    words.put("date", date);
    return words;
  }

  private static List<Map<String, Object>> eras() {
    List<Map<String, Object>> eras = new ArrayList<>();
    Eras.forEach(
        (name, from) -> {
          Map<String, Object> era = new LinkedHashMap<>();
          era.put("name", name);
          era.put("from", from.toString());
          eras.add(era);
        });
    return eras;
  }
}
