package dev.shirube.checklist;

import dev.shirube.diagnostic.Position;
import dev.shirube.model.Checklist;
import dev.shirube.model.ItemChanges.Move;
import dev.shirube.model.Located;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is to be remembered once the items of today are published. */
final class NextLock {
  private static final Position NOWHERE = Position.startOf(Lock.FILE);

  private final Map<String, Task> tasks;
  private final Map<String, ItemWords> words;
  private final Moves moves;
  private final Lock before;
  private final Set<String> reworded = new HashSet<>();

  NextLock(
      Site site, Map<String, Task> tasks, Map<String, ItemWords> words, Moves moves, Lock before) {
    this.tasks = tasks;
    this.words = words;
    this.moves = moves;
    this.before = before;
    for (Page page : site.written()) {
      if (page.lang().equals(site.source()) && !page.meta().draft()) {
        page.meta().items().reworded().stream().map(Located::value).forEach(reworded::add);
      }
    }
  }

  /** The ids of which pages say that their task is the same in other words. */
  Set<String> reworded() {
    return reworded;
  }

  Lock lock() {
    Map<String, Lock.Published> items = new TreeMap<>();
    tasks.forEach((id, task) -> items.put(id, item(task, before.items().get(id))));
    Map<String, Lock.Gone> gone = new TreeMap<>(before.gone());
    moves.declared().forEach((id, declared) -> gone.put(id, gone(id, declared)));
    gone.keySet().removeAll(tasks.keySet()); // a retired one that came back
    return new Lock(items, gone);
  }

  private Lock.Published item(Task task, Lock.@Nullable Published was) {
    ItemWords now = words.getOrDefault(task.id(), ItemWords.NONE);
    String hash = now.meaning().hash();
    Set<String> same = new LinkedHashSet<>();
    if (was != null) {
      boolean known = was.hash().equals(hash) || was.same().contains(hash);
      if (known || reworded.contains(task.id())) {
        same.addAll(was.same());
        same.add(was.hash());
        same.remove(hash);
      }
    }
    return new Lock.Published(task.place(), hash, new ArrayList<>(same), now.text(), NOWHERE);
  }

  private Lock.Gone gone(String id, Moves.Declared declared) {
    Lock.Gone known = before.gone().get(id);
    if (known != null) {
      return known;
    }
    Move move = declared.move();
    List<String> to = move.to().stream().map(Located::value).toList();
    Lock.Published was = before.items().get(id);
    return was == null
        ? new Lock.Gone(move.how(), to, firstList(declared.page()), "", NOWHERE)
        : new Lock.Gone(move.how(), to, was.list(), was.words(), NOWHERE);
  }

  /** Of an item that was published before there was a record, only the page is known. */
  private static String firstList(Page page) {
    List<Checklist> lists = page.checklists();
    return lists.isEmpty() ? "" : page.path() + "#" + lists.get(0).id();
  }
}
