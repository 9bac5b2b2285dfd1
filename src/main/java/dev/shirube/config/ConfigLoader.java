package dev.shirube.config;

import dev.shirube.diagnostic.Findings;
import dev.shirube.source.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code site-config/site.yml}, the messages of each language with the site's own words over
 * them, and words for the search.
 */
public final class ConfigLoader {
  private ConfigLoader() {}

  /** The configuration, or nothing after findings that tell every mistake in it. */
  public static Optional<SiteConfig> load(Path root, Findings findings) {
    Findings own = new Findings();
    SourceFiles files = new SourceFiles(root, own);
    Optional<SiteConfig> config =
        files
            .read(root.resolve("site-config/site.yml"))
            .flatMap(text -> SiteReader.read(text, own))
            .map(site -> withWords(site, root, files, own));
    findings.addAll(own.sorted());
    return own.hasErrors() ? Optional.empty() : config;
  }

  private static SiteConfig withWords(
      SiteConfig site, Path root, SourceFiles files, Findings findings) {
    List<MessageFile> read = new ArrayList<>();
    for (String lang : site.languages()) {
      Path own = root.resolve("site-config/words/" + lang + ".yml");
      files
          .read(root.resolve("site-config/messages/" + lang + ".yml"))
          .flatMap(text -> MessageFile.read(lang, text, findings))
          .ifPresent(
              messages -> {
                if (Files.exists(own)) {
                  files.read(own).ifPresent(messages::add);
                }
                read.add(messages);
              });
    }
    MessageFile.compare(read, findings);
    Map<String, Messages> messages = new LinkedHashMap<>();
    read.forEach(file -> messages.put(file.lang(), file.messages()));
    return site.withWords(
        messages, SearchWordsLoader.load(root, files, findings), WrittenTexts.of(read));
  }
}
