package dev.shirube.config;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Localized;
import dev.shirube.model.Value;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a publisher decides about a site.
 *
 * @param id tells what readers keep on their devices from what they keep of other sites
 * @param languages the source language first
 * @param baseUrl the address of the published site, ending in a slash; empty where unknown
 * @param editUrl where a page can be changed, with {@code {path}} for its file; empty for no link
 * @param timeZone decides which day it is
 * @param messages by language
 * @param searchWords what the search is told about words
 * @param texts everything in the configuration that readers see, by its file and key, with the
 *     place of each character
 */
public record SiteConfig(
    String id,
    Localized title,
    Localized description,
    List<String> languages,
    String baseUrl,
    String editUrl,
    ZoneId timeZone,
    List<NavigationGroup> navigation,
    Map<String, Messages> messages,
    SearchWords searchWords,
    Map<String, Value.Text> texts) {
  public SiteConfig {
    languages = List.copyOf(languages);
    baseUrl = baseUrl.isEmpty() || baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
    navigation = List.copyOf(navigation);
    messages = Collections.unmodifiableMap(new TreeMap<>(messages));
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /** Why a text cannot be the address of a site; empty where it can. */
  public static Words baseUrlFault(String text) {
    return WebAddress.baseFault(text);
  }

  /** The same site, published elsewhere. */
  public SiteConfig withBaseUrl(String url) {
    return new SiteConfig(
        id,
        title,
        description,
        languages,
        url,
        editUrl,
        timeZone,
        navigation,
        messages,
        searchWords,
        texts);
  }

  SiteConfig withWords(
      Map<String, Messages> read, SearchWords words, Map<String, Value.Text> written) {
    Map<String, Value.Text> all = new TreeMap<>(texts);
    all.putAll(written);
    return new SiteConfig(
        id,
        title,
        description,
        languages,
        baseUrl,
        editUrl,
        timeZone,
        navigation,
        read,
        words,
        all);
  }
}
