package dev.shirube.check.prose;

import dev.shirube.diagnostic.Origin;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that stands on pages but in none of them, in every language: the site's title, a group of
 * the navigation, a word of a template.
 *
 * @param path its file and key
 */
public record SiteText(String path, Map<String, Passage> passages) {
  /** Where something is put into a message: {@code {day}}. */
  private static final Pattern PLACE = Pattern.compile("\\$?\\{[^{}]*\\}");

  private static final String MESSAGES = "messages ";

  public SiteText {
    passages = Collections.unmodifiableMap(new LinkedHashMap<>(passages));
  }

  /** Whether it is a word of a template, and no name that a site may have in its own language. */
  public boolean isMessage() {
    return path.startsWith(MESSAGES);
  }

  static List<SiteText> of(Map<String, Value.Text> texts) {
    List<SiteText> all = new ArrayList<>();
    texts.forEach((path, text) -> all.add(new SiteText(path, passages(text))));
    return all;
  }

  private static Map<String, Passage> passages(Value.Text text) {
    Map<String, Passage> passages = new LinkedHashMap<>();
    text.text()
        .texts()
        .forEach(
            (lang, words) -> {
              Origin origin = text.origins().get(lang);
              if (origin != null && !words.isBlank()) {
                passages.put(lang, passage(lang, words, origin));
              }
            });
    return passages;
  }

  private static Passage passage(String lang, String words, Origin origin) {
    StringBuilder text = new StringBuilder();
    List<Origin.Run> runs = new ArrayList<>();
    int from = 0;
    Matcher place = PLACE.matcher(words);
    while (place.find()) {
      add(words.substring(from, place.start()), origin.from(from), text, runs);
      add(String.valueOf(Passage.HOLE), origin.from(place.start()), text, runs);
      from = place.end();
    }
    if (from < words.length()) {
      add(words.substring(from), origin.from(from), text, runs);
    }
    return new Passage(lang, text.toString(), new Origin(runs), List.of(), Passage.Owner.SITE);
  }

  private static void add(String piece, Origin origin, StringBuilder text, List<Origin.Run> runs) {
    for (Origin.Run run : origin.runs()) {
      if (run.from() < piece.length()) {
        runs.add(new Origin.Run(text.length() + run.from(), run.at()));
      }
    }
    text.append(piece);
  }
}
