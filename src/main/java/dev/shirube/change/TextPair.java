package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Localized;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text of which some languages changed. Each language that this tool speaks shows its own words,
 * and those of another only where its own are as they were.
 */
record TextPair(Words before, Words after, Words note) {
  static TextPair of(Localized before, Localized after) {
    Set<String> languages = new TreeSet<>(after.texts().keySet());
    languages.addAll(before.texts().keySet());
    languages.removeIf(lang -> own(before, lang).equals(own(after, lang)));
    String ja = shown("ja", languages);
    String en = shown("en", languages);
    Excerpt inJa = Excerpt.of(own(before, ja), own(after, ja));
    Excerpt inEn = Excerpt.of(own(before, en), own(after, en));
    return new TextPair(
        new Words(inJa.before(), inEn.before()),
        new Words(inJa.after(), inEn.after()),
        new Words(
            ja.equals("ja") ? "" : "（" + Names.language(ja).ja() + "の文）",
            en.equals("en") ? "" : " (in " + Names.language(en).en() + ")"));
  }

  private static String shown(String lang, Set<String> changed) {
    return changed.isEmpty() || changed.contains(lang) ? lang : changed.iterator().next();
  }

  private static String own(Localized text, String lang) {
    return text.texts().getOrDefault(lang, "");
  }
}
