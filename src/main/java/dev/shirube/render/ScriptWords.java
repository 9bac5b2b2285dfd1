package dev.shirube.render;

import dev.shirube.config.Messages;
import dev.shirube.config.SiteConfig;
import dev.shirube.json.Json;
import dev.shirube.model.Eras;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of scripts, so that a script holds none itself and pages need no inline data. A
 * language has one script for all pages, which also says which day the site was built and in which
 * zone its days begin, and one for each group of words that only some pages need.
 */
final class ScriptWords {
  private static final String LIVE = "text.live.";

  /** Before the name of a group: {@code text.script.lists.save} is {@code words.lists.save}. */
  private static final String GROUP = "text.script.";

  private static final String NAMESPACE = "(window.shirube = window.shirube || {}).words";

  private ScriptWords() {}

  /** The scripts, by their names among the assets. */
  static Map<String, byte[]> of(SiteConfig config, LocalDate today) {
    Map<String, byte[]> scripts = new LinkedHashMap<>();
    for (String lang : config.languages()) {
      Messages messages = config.messages().get(lang);
      if (messages != null) {
        scripts.put("js/words-" + lang + ".js", script(NAMESPACE, words(messages, config, today)));
        groups(messages)
            .forEach(
                (group, words) ->
                    scripts.put(
                        "js/words-" + group + "-" + lang + ".js",
                        script(NAMESPACE + "." + group, words)));
      }
    }
    return scripts;
  }

  private static byte[] script(String name, Map<String, Object> words) {
    return (name + " = " + Json.write(words) + ";\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Map<String, Object>> groups(Messages messages) {
    Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
    for (String key : messages.keys()) {
      if (key.startsWith(GROUP)) {
        int dot = key.indexOf('.', GROUP.length());
        groups
            .computeIfAbsent(key.substring(GROUP.length(), dot), group -> new LinkedHashMap<>())
            .put(key.substring(dot + 1), messages.text(key));
      }
    }
    return groups;
  }

  private static Map<String, Object> words(Messages messages, SiteConfig config, LocalDate today) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("site", config.id());
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
