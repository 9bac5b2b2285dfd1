package dev.shirube.check.links;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Related;
import dev.shirube.diagnostic.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes findings of faults: one for each thing to mend, on however many pages it shows. */
final class Gathering {
  private Gathering() {}

  static List<Finding> findings(List<Fault> faults, Origin origin) {
    Map<String, List<Fault>> groups = new LinkedHashMap<>();
    for (Fault fault : faults) {
      // Words as a key: the JVM would make the hash code of a record anew at each start.
      String place = origin.of(fault.spot()).toString();
      String key = String.join("\n", fault.rule(), place, fault.message().en(), fault.found());
      groups.computeIfAbsent(key, made -> new ArrayList<>()).add(fault);
    }
    List<Finding> findings = new ArrayList<>();
    groups
        .values()
        .forEach(group -> findings.add(finding(origin.of(group.get(0).spot()), group, origin)));
    return findings.stream().sorted().toList();
  }

  private static Finding finding(Position position, List<Fault> group, Origin origin) {
    Fault fault = group.get(0);
    Set<String> files = new TreeSet<>();
    group.forEach(it -> files.add(it.spot().file()));
    List<Related> related = new ArrayList<>();
    if (fault.other() != null) {
      related.add(new Related(origin.of(fault.other()), fault.note()));
    }
    Position printed = Origin.FOLDER.of(fault.spot());
    if (printed.compareTo(position) != 0) {
      related.add(new Related(printed, new Words("できたページではここ", "in the page that is made")));
    }
    return new Finding(
        fault.rule(),
        fault.severity(),
        position,
        message(fault.message(), files.size() - 1),
        fault.found(),
        fault.expected(),
        fault.hint(),
        related);
  }

  private static Words message(Words words, int more) {
    if (more == 0) {
      return words;
    }
    return new Words(
        words.ja() + "（ほか" + more + "ページにもあります）",
        words.en() + " (And on " + more + (more == 1 ? " more page.)" : " more pages.)"));
  }
}
