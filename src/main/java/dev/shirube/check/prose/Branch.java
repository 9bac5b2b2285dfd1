package dev.shirube.check.prose;

import java.util.ArrayList;
import java.util.List;

/** A unit with what stands inside it. */
record Branch(Unit unit, List<Branch> inside, Likeness likeness) {
  Branch {
    inside = List.copyOf(inside);
  }

  static List<Branch> of(List<Unit> units) {
    List<Branch> branches = new ArrayList<>();
    int from = 0;
    while (from < units.size()) {
      int to = from + 1;
      while (to < units.size() && units.get(to).depth() > units.get(from).depth()) {
        to++;
      }
      List<Unit> own = units.subList(from, to);
      branches.add(new Branch(own.get(0), of(own.subList(1, own.size())), Likeness.of(own)));
      from = to;
    }
    return branches;
  }

  /** The unit and all inside it, in the order in which they are read. */
  void addTo(List<Unit> units) {
    units.add(unit);
    inside.forEach(branch -> branch.addTo(units));
  }
}
