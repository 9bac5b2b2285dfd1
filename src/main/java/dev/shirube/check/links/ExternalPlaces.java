package dev.shirube.check.links;

import dev.shirube.check.html.Link;
import dev.shirube.check.html.LinkKind;
import dev.shirube.check.html.WebFile;
import dev.shirube.diagnostic.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the addresses of other servers stand, for whoever asks these. */
final class ExternalPlaces {
  private ExternalPlaces() {}

  /** All that could be asked; what is known to be wrong need not be. */
  static Map<String, List<Position>> of(Network network, List<Fault> faults, Origin origin) {
    Set<Spot> wrong = new HashSet<>();
    faults.stream().filter(Fault::isError).forEach(fault -> wrong.add(fault.spot()));
    Map<String, Set<Position>> places = new TreeMap<>();
    for (WebFile file : network.files()) {
      List<Target> targets = network.targets(file);
      for (int i = 0; i < targets.size(); i++) {
        Link link = file.links().get(i);
        if (link.kind() == LinkKind.SERVER || !isOfTheWeb(targets.get(i))) {
          continue;
        }
        Spot spot = Spots.of(file, link);
        if (!wrong.contains(spot)) {
          places
              .computeIfAbsent(Syntax.asBrowsersRead(link.written()), address -> new TreeSet<>())
              .add(origin.of(spot));
        }
      }
    }
    Map<String, List<Position>> sorted = new TreeMap<>();
    places.forEach((address, positions) -> sorted.put(address, new ArrayList<>(positions)));
    return sorted;
  }

  private static boolean isOfTheWeb(Target target) {
    return target instanceof Target.External external
        && Set.of("", "http", "https").contains(external.scheme());
  }
}
