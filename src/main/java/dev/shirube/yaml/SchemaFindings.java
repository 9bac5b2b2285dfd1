package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The library's complaints about one file as findings: one for each thing an author must mend. */
final class SchemaFindings {
  private static final ReaderFaults FAULTS = new ReaderFaults("record");

  private final YamlNode root;
  private final SchemaFiles schemas;
  private final ValueFindings values;

  SchemaFindings(YamlNode root, SchemaFiles schemas) {
    this.root = root;
    this.schemas = schemas;
    this.values = new ValueFindings(schemas, FAULTS);
  }

  List<Finding> of(List<SchemaFault> complaints) {
    List<Finding> findings = new ArrayList<>();
    Map<List<Object>, List<SchemaFault>> byPlace = new LinkedHashMap<>();
    for (SchemaFault fault : Alternatives.settle(complaints)) {
      byPlace.computeIfAbsent(fault.place(), place -> new ArrayList<>()).add(fault);
    }
    byPlace.forEach((path, faults) -> findings.addAll(at(Place.at(root, path), faults)));
    return findings;
  }

  private List<Finding> at(Place place, List<SchemaFault> faults) {
    List<Finding> findings = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Set<String> unknown = new HashSet<>();
    boolean valueTold = false;
    for (SchemaFault fault : faults) {
      if (fault.keyword().equals("required")) {
        if (isText(fault)) {
          findings.add(
              FAULTS.missingTranslation(place.node().position(), place.name(), fault.property()));
        } else if (!missing.contains(fault.property())) {
          missing.add(fault.property());
        }
      } else if (isUnknownKey(fault)) {
        if (unknown.add(fault.property())) {
          findings.add(unknownKey(place, fault));
        }
      } else if (!valueTold) {
        findings.add(value(place, fault));
        valueTold = true;
      }
    }
    if (!missing.isEmpty()) {
      findings.add(FAULTS.missing(place.node().position(), missing));
    }
    return findings;
  }

  private Finding value(Place place, SchemaFault fault) {
    List<String> steps = fault.keywordSteps();
    boolean inText =
        steps.size() > 3 && steps.subList(0, 3).equals(List.of("$defs", "text", "properties"));
    boolean blank = place.node() instanceof YamlNode.Scalar scalar && scalar.text().isBlank();
    if (inText && blank && place.path().size() > 1) {
      Place whole = Place.at(root, place.path().subList(0, place.path().size() - 1));
      return FAULTS.missingTranslation(place.node().position(), whole.name(), steps.get(3));
    }
    return values.of(place, fault);
  }

  private static boolean isText(SchemaFault fault) {
    return fault.kind().filter(kind -> kind == Kind.TEXT).isPresent();
  }

  private static boolean isUnknownKey(SchemaFault fault) {
    return fault.keyword().equals("additionalProperties")
        || fault.keyword().equals("unevaluatedProperties");
  }

  private Finding unknownKey(Place place, SchemaFault fault) {
    YamlNode.Pair pair = ((YamlNode.Mapping) place.node()).pair(fault.property()).orElseThrow();
    List<String> known = new ArrayList<>();
    if (schemas.at(fault.schemaFile(), fault.schemaSteps()) instanceof YamlNode.Mapping schema
        && schema.get("properties").orElse(null) instanceof YamlNode.Mapping properties) {
      properties.pairs().forEach(property -> known.add(property.key()));
    }
    if (isText(fault)) {
      return FAULTS
          .unknownKey(pair, known)
          .expected(String.join(", ", known))
          .hint(new Words("このサイトにない言語です。", "The site has no such language."));
    }
    return FAULTS.unknownKey(pair, known);
  }
}
