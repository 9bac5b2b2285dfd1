package dev.shirube.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The library complains of every branch of a {@code oneOf} although an author meant only one of
 * them. This keeps the complaints of the branch that was probably meant.
 */
final class Alternatives {
  private Alternatives() {}

  static List<SchemaFault> settle(List<SchemaFault> faults) {
    Set<SchemaFault> choices = new LinkedHashSet<>(faults);
    faults.forEach(fault -> choices.addAll(unsaid(fault)));
    List<SchemaFault> kept = new ArrayList<>(choices);
    choices.stream()
        .filter(SchemaFault::isAlternative)
        .sorted(Comparator.comparingInt(fault -> fault.evaluation().size()))
        .filter(kept::contains)
        .forEach(choice -> settle(choice, kept));
    return kept;
  }

  /** The library does not say that an {@code anyOf} failed, only how each of its branches did. */
  private static List<SchemaFault> unsaid(SchemaFault fault) {
    List<SchemaFault> choices = new ArrayList<>();
    List<String> path = fault.evaluation();
    int depth = 0;
    for (int i = 0; i < path.size() - 1; i++) {
      switch (path.get(i)) {
        case "properties", "patternProperties", "prefixItems" -> {
          depth++;
          i++;
        }
        case "items", "additionalProperties" -> depth++;
        case "allOf", "oneOf", "dependentSchemas" -> i++;
        case "anyOf" -> {
          choices.add(
              new SchemaFault(
                  "anyOf",
                  "",
                  fault.place().subList(0, depth),
                  path.subList(0, i + 1),
                  fault.schemaFile(),
                  List.of("anyOf"),
                  0));
          i++;
        }
        default -> {}
      }
    }
    return choices;
  }

  private static void settle(SchemaFault choice, List<SchemaFault> kept) {
    Map<String, List<SchemaFault>> branches = branches(choice, kept);
    if (branches.isEmpty()) {
      return;
    }
    branches.values().forEach(kept::removeAll);
    List<List<SchemaFault>> possible =
        branches.values().stream()
            .filter(branch -> branch.stream().noneMatch(fault -> isOfOtherType(fault, choice)))
            .toList();
    boolean onlyKeysMissing =
        possible.stream()
            .allMatch(branch -> branch.stream().allMatch(f -> isKeyMissing(f, choice)));
    if (possible.isEmpty() || (possible.size() > 1 && onlyKeysMissing)) {
      return;
    }
    kept.remove(choice);
    kept.addAll(possible.stream().min(Comparator.comparingInt(List::size)).orElseThrow());
  }

  /** The complaints below a choice, by the number of their branch. */
  private static Map<String, List<SchemaFault>> branches(
      SchemaFault choice, List<SchemaFault> faults) {
    int depth = choice.evaluation().size();
    Map<String, List<SchemaFault>> branches = new TreeMap<>();
    for (SchemaFault fault : faults) {
      boolean below =
          fault.evaluation().size() > depth
              && fault.evaluation().subList(0, depth).equals(choice.evaluation())
              && fault.place().size() >= choice.place().size()
              && fault.place().subList(0, choice.place().size()).equals(choice.place());
      if (below) {
        branches
            .computeIfAbsent(fault.evaluation().get(depth), index -> new ArrayList<>())
            .add(fault);
      }
    }
    return branches;
  }

  private static boolean isOfOtherType(SchemaFault fault, SchemaFault choice) {
    return fault.keyword().equals("type") && fault.place().equals(choice.place());
  }

  private static boolean isKeyMissing(SchemaFault fault, SchemaFault choice) {
    return fault.keyword().equals("required") && fault.place().equals(choice.place());
  }
}
