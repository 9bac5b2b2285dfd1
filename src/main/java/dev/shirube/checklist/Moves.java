package dev.shirube.checklist;

import dev.shirube.model.ItemChanges;
import dev.shirube.model.ItemChanges.How;
import dev.shirube.model.Located;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where items went whose ids readers may still keep: what pages say, and what is remembered. */
final class Moves {
  private final Map<String, Declared> declared = new LinkedHashMap<>();
  private final Map<String, Lock.Gone> remembered;
  private final Set<String> published;

  /** A move and the page that tells it. */
  record Declared(Page page, ItemChanges.Move move) {}

  /**
   * @param tasks those that readers find
   */
  Moves(Site site, Lock lock, Map<String, Task> tasks) {
    this.published = tasks.keySet();
    this.remembered = lock.gone();
    for (Page page : site.written()) {
      if (page.lang().equals(site.source())) {
        for (ItemChanges.Move move : page.meta().items().moves()) {
          if (counts(page, move)) {
            declared.putIfAbsent(move.old().value(), new Declared(page, move));
          }
        }
      }
    }
  }

  /**
   * What a draft says is not yet so; only that its items are no more, since a page that was
   * published and is a draft again has taken them along.
   */
  boolean counts(Page page, ItemChanges.Move move) {
    return !page.meta().draft()
        || move.how() == How.RETIRED && !published.contains(move.old().value());
  }

  Map<String, Declared> declared() {
    return Collections.unmodifiableMap(declared);
  }

  boolean knows(String id) {
    return declared.containsKey(id) || remembered.containsKey(id);
  }

  /** Where a path of moves ends. */
  record End(How how, List<String> to) {
    End {
      to = List.copyOf(to);
    }
  }

  /** Every old id with the items that have its place now, however often it moved. */
  Map<String, End> ends() {
    Set<String> old = new HashSet<>(remembered.keySet());
    old.addAll(declared.keySet());
    Map<String, End> ends = new TreeMap<>();
    for (String id : old) {
      if (!published.contains(id)) {
        ends.put(id, end(id));
      }
    }
    return ends;
  }

  End end(String id) {
    Set<String> reached = new LinkedHashSet<>();
    Set<How> ways = new HashSet<>();
    follow(id, new HashSet<>(), reached, ways);
    How how;
    if (reached.isEmpty()) {
      how = How.RETIRED;
    } else if (reached.size() > 1) {
      how = How.SPLIT;
    } else if (ways.contains(How.MERGED)) {
      how = How.MERGED;
    } else {
      how = ways.contains(How.SPLIT) ? How.SPLIT : How.RENAMED;
    }
    return new End(how, new ArrayList<>(reached));
  }

  /** Whether its path ends where an item was taken away. */
  boolean isRetired(String id) {
    Set<How> ways = new HashSet<>();
    follow(id, new HashSet<>(), new HashSet<>(), ways);
    return ways.contains(How.RETIRED);
  }

  private void follow(String id, Set<String> passed, Set<String> reached, Set<How> ways) {
    if (!passed.add(id)) {
      return;
    }
    How how = how(id);
    if (how != null) {
      ways.add(how);
    }
    for (String to : to(id)) {
      if (published.contains(to)) {
        reached.add(to);
      } else {
        follow(to, passed, reached, ways);
      }
    }
  }

  private @Nullable How how(String id) {
    Declared move = declared.get(id);
    Lock.Gone gone = remembered.get(id);
    return move != null ? move.move().how() : gone != null ? gone.how() : null;
  }

  private List<String> to(String id) {
    Declared move = declared.get(id);
    Lock.Gone gone = remembered.get(id);
    if (move != null) {
      return move.move().to().stream().map(Located::value).toList();
    }
    return gone == null ? List.of() : gone.to();
  }
}
