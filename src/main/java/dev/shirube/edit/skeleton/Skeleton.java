package dev.shirube.edit.skeleton;

import dev.shirube.config.ConfigLoader;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.load.SiteLoader;
import dev.shirube.model.Site;
import dev.shirube.yaml.RecordType;
import dev.shirube.yaml.Schemas;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Begins what an editor asks for by its type and its name. */
public final class Skeleton {
  /** The sign of what is still to be written; the rule text/unwritten tells of each. */
  static final String TO_WRITE = "✎";

  private static final String PAGE = "page";

  private Skeleton() {}

  /**
   * Begins a page in all languages, or a record.
   *
   * @param type {@code page}, or a type of record such as {@code contact}
   * @param name the path of a page, or the id of a record
   * @param today the day on which it was begun; null for the present one
   */
  public static Begun begin(Path root, String type, String name, @Nullable LocalDate today) {
    Findings findings = new Findings();
    Optional<SiteConfig> config = ConfigLoader.load(root, findings);
    if (config.isEmpty()) {
      return new Begun.Unconfigured(findings.sorted());
    }
    LocalDate day = today != null ? today : LocalDate.now(config.get().timeZone());
    Schemas schemas = Schemas.load(root.resolve("site-config/schema"), new Findings());
    Optional<RecordType> record =
        schemas.types().values().stream().filter(it -> it.name().equals(type)).findFirst();
    if (record.isEmpty() && !type.equals(PAGE)) {
      return unknown(type, schemas);
    }
    Site site = SiteLoader.load(root, config.get(), true, new Findings());
    return record.isPresent()
        ? new NewRecord(root, config.get(), schemas, site).begin(record.get(), name, day)
        : new NewPage(root, config.get(), site).begin(name, day);
  }

  private static Begun.Refused unknown(String type, Schemas schemas) {
    Set<String> known = new TreeSet<>(Set.of(PAGE));
    schemas.types().values().forEach(it -> known.add(it.name()));
    Words near =
        Optional.ofNullable(schemas.typeByBlock().get(type))
            .map(it -> Suggestion.hint(it, Set.of(it)))
            .orElseGet(() -> Suggestion.hint(type, known));
    return new Begun.Refused(
        new Words(
            "「" + type + "」という種類はありません。" + near.ja(),
            "There is no type “" + type + "”. " + near.en()));
  }
}
