package dev.shirube.check.rules;

import dev.shirube.check.prose.PagePair;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.FrontMatter;
import dev.shirube.model.Located;
import java.util.List;

/**
 * Tells of what the heads of a page and its translation say of them differently. When each was read
 * through, and whether it is a draft, is a matter of its own language.
 */
final class HeadParity {
  private final FrontMatter source;
  private final FrontMatter translation;
  private final Findings findings;

  private HeadParity(PagePair pair, Findings findings) {
    this.source = pair.source().meta();
    this.translation = pair.translation().meta();
    this.findings = findings;
  }

  static void check(PagePair pair, Findings findings) {
    new HeadParity(pair, findings).run();
  }

  private void run() {
    compare("template", source.template().value(), translation.template().value());
    compare("audience", source.audience(), translation.audience());
    compare("order", order(source), order(translation));
    compare("sources", sources(source), sources(translation));
  }

  private void compare(String key, String original, String own) {
    if (original.equals(own)) {
      return;
    }
    findings.add(
        Finding.error(
                StructureParity.ID,
                position(translation, key),
                new Words(
                    "ページの先頭の " + key + " がもとのページと違います。",
                    "In the head of the page, " + key + " is not what the original says."))
            .found(written(key, own))
            .expected(written(key, original))
            .hint(new Words("両方のページに同じに書いてください。", "Write the same in both pages."))
            .related(
                position(source, key), new Words("もとのページではここです。", "In the original it is here.")));
  }

  private static String written(String key, String value) {
    return value.isEmpty() ? "" : key + ": " + value;
  }

  private static String order(FrontMatter meta) {
    return meta.order() == 0 ? "" : Integer.toString(meta.order());
  }

  /** In the order of the alphabet, since theirs is free. */
  private static String sources(FrontMatter meta) {
    List<String> ids = meta.sources().stream().map(Located::value).sorted().toList();
    return ids.isEmpty() ? "" : "[" + String.join(", ", ids) + "]";
  }

  private static Position position(FrontMatter meta, String key) {
    boolean listed = key.equals("sources") && !meta.sources().isEmpty();
    return listed ? meta.sources().get(0).position() : meta.origin(key).at(0);
  }
}
