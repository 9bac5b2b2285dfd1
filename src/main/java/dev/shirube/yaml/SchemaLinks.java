package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import java.util.List;
import java.util.Set;

/** Looks for references in schemas that lead nowhere, before the library would trip over them. */
final class SchemaLinks {
  private final SchemaFiles schemas;
  private final Set<String> existing;
  private final Findings findings;

  /**
   * Prepares the check.
   *
   * @param existing the names of all files, also of those that could not be read and were told of
   */
  SchemaLinks(SchemaFiles schemas, Set<String> existing, Findings findings) {
    this.schemas = schemas;
    this.existing = existing;
    this.findings = findings;
  }

  /** Whether all references of all files lead somewhere. */
  boolean areWhole() {
    boolean whole = true;
    for (var file : schemas.byName().entrySet()) {
      whole &= isWhole(file.getKey(), file.getValue());
    }
    return whole;
  }

  private boolean isWhole(String file, YamlNode node) {
    boolean whole = true;
    if (node instanceof YamlNode.Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        whole &= isWhole(file, item);
      }
    } else if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Pair pair : mapping.pairs()) {
        whole &= isWhole(file, pair.value());
        if (pair.key().equals("$ref")
            && pair.value() instanceof YamlNode.Scalar reference
            && schemas.resolve(file, reference.text()).isEmpty()) {
          whole = false;
          String target = SchemaFiles.target(file, reference.text());
          if (schemas.byName().containsKey(target) || !existing.contains(target)) {
            findings.add(broken(file, reference));
          }
        }
      }
    }
    return whole;
  }

  private Finding broken(String file, YamlNode.Scalar reference) {
    List<String> steps = SchemaFiles.steps(reference.text());
    Words hint = Words.NONE;
    if (!steps.isEmpty()
        && schemas.at(
                SchemaFiles.target(file, reference.text()), steps.subList(0, steps.size() - 1))
            instanceof YamlNode.Mapping siblings) {
      hint =
          Suggestion.hint(
              steps.get(steps.size() - 1),
              siblings.pairs().stream().map(YamlNode.Pair::key).toList());
    }
    return Finding.error(
            "schema/broken",
            reference.position(),
            new Words(
                "$ref の先がありません（site-config/schema/ の中だけを指せます）。",
                "This $ref leads nowhere (it can only point into site-config/schema/)."))
        .found(reference.text())
        .hint(hint);
  }
}
