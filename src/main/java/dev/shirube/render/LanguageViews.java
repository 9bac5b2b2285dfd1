package dev.shirube.render;

import dev.shirube.config.Messages;
import dev.shirube.config.SiteConfig;
import dev.shirube.model.Site;
import java.util.Map;

/** What rendering needs of one language, made once. */
record LanguageViews(
    String lang,
    Messages messages,
    Map<String, String> words,
    ValuePrinter values,
    Navigation navigation) {

  static LanguageViews of(String lang, Site site, SiteConfig config) {
    Messages messages = config.messages().get(lang);
    if (messages == null) {
      throw new IllegalStateException("No messages for " + lang);
    }
    ValuePrinter values = new ValuePrinter(messages, site.records());
    return new LanguageViews(
        lang, messages, TemplateWords.of(messages), values, new Navigation(site, config, lang));
  }
}
