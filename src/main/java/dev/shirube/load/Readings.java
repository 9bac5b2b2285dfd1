package dev.shirube.load;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.model.Page;
import dev.shirube.model.Records;
import dev.shirube.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read the last time, for a site that is read again and again. A page is a function of its
 * text and name, records are one of all their files and schemas: where these are the same, so is
 * the object, which tells later stages that nothing changed, and what was wrong is told again.
 */
public final class Readings {
  private Map<String, Read<PageKey, Page>> pages = new ConcurrentHashMap<>();
  private Map<String, Read<PageKey, Page>> before = Map.of();
  private @Nullable Read<RecordsKey, Records> records;

  private record Read<K, T>(K key, T value, List<Finding> findings) {
    T told(Findings all) {
      all.addAll(findings);
      return value;
    }
  }

  private record PageKey(SourceText text, String lang, String path) {}

  /**
   * What records are made of.
   *
   * @param schemas tells the content of all schemas
   */
  record RecordsKey(List<SourceText> texts, String schemas, List<String> languages) {}

  /** Begins to read; pages that are not read this time are forgotten the next. */
  void begin() {
    before = pages;
    pages = new ConcurrentHashMap<>();
  }

  Page page(
      SourceText text, String lang, String path, Findings all, Function<Findings, Page> reading) {
    PageKey key = new PageKey(text, lang, path);
    Read<PageKey, Page> known = before.get(text.file());
    if (known == null || !known.key().equals(key)) {
      known = read(key, reading);
    }
    pages.put(text.file(), known);
    return known.told(all);
  }

  Records records(RecordsKey key, Findings all, Function<Findings, Records> reading) {
    Read<RecordsKey, Records> known = records;
    if (known == null || !known.key().equals(key)) {
      known = read(key, reading);
      records = known;
    }
    return known.told(all);
  }

  private static <K, T> Read<K, T> read(K key, Function<Findings, T> reading) {
    Findings own = new Findings();
    T value = reading.apply(own);
    return new Read<>(key, value, own.sorted());
  }
}
