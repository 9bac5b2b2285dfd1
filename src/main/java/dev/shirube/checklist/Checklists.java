package dev.shirube.checklist;

import dev.shirube.diagnostic.Findings;
import dev.shirube.model.Checklist;
import dev.shirube.model.Item;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the build knows of all lists beyond what stands on their pages. */
public final class Checklists {
  private final Map<String, ItemWords> words;
  private final Lock next;
  private final Map<String, Task> tasks;
  private final Map<String, Moved> moves = new TreeMap<>();
  private final Map<String, Map<String, Moved>> moved = new TreeMap<>();
  private final Map<String, List<String>> retired = new TreeMap<>();

  private Checklists(
      Map<String, ItemWords> words, Map<String, Task> tasks, Moves moves, Lock next) {
    this.words = words;
    this.next = next;
    this.tasks = tasks;
    moves
        .ends()
        .forEach(
            (old, end) -> {
              this.moves.put(old, new Moved(end.how().label(), end.to()));
              Lock.Gone gone = next.gone().get(old);
              if (end.to().isEmpty() && gone != null) {
                retired.computeIfAbsent(gone.list(), list -> new ArrayList<>()).add(old);
              }
              for (String id : end.to()) {
                Task task = tasks.get(id);
                if (task != null) {
                  moved
                      .computeIfAbsent(task.place(), list -> new TreeMap<>())
                      .put(old, new Moved(end.how().label(), end.to()));
                }
              }
            });
  }

  /** Where an item went whose id readers may still keep. */
  public record Moved(String how, List<String> to) {
    public Moved {
      to = List.copyOf(to);
    }
  }

  /**
   * Tells what is wrong with the lists of a site. They are held against each other's language and
   * against what was published only where everything else is right: what cannot be read is not
   * gone, and a mistake is told once.
   */
  public static Checklists check(Path root, Site site, Findings findings) {
    WrittenTasks tasks = new WrittenTasks(site);
    IdCheck.run(tasks, findings);
    OrderCheck.run(tasks.in(site.source()), findings);
    ConditionCheck.run(site, findings);
    Lock lock = LockFile.read(root, findings);
    Moves moves = new Moves(site, lock, tasks.published());
    MoveCheck.run(site, tasks.published(), moves, lock, findings);
    Map<String, ItemWords> words = words(site);
    NextLock reading = new NextLock(site, tasks.published(), words, moves, lock);
    Lock next = reading.lock();
    if (!findings.hasErrors()) {
      LanguageCheck.run(site, findings);
      new LockCheck(site, tasks.published(), words, moves, lock, next, findings)
          .run(reading.reworded());
    }
    return new Checklists(words, tasks.published(), moves, next);
  }

  /** Of the items that the site shows, those of drafts only where it shows drafts. */
  private static Map<String, ItemWords> words(Site site) {
    PlainValues values = new PlainValues(site.records(), site.source());
    return site.pages().parallelStream()
        .filter(page -> page.lang().equals(site.source()))
        .flatMap(page -> WrittenTasks.of(page).stream())
        .collect(
            Collectors.toMap(
                Task::id,
                task -> ItemWords.of(ItemText.of(task.item(), values)),
                (a, b) -> a,
                TreeMap::new));
  }

  /** Changes when what an item asks for changes. */
  public String hash(Item item) {
    Lock.Published published = next.items().get(item.id());
    return published != null
        ? published.hash()
        : words.getOrDefault(item.id(), ItemWords.NONE).meaning().hash();
  }

  /** Hashes that an item had while it asked for the same in other words. */
  public List<String> same(Item item) {
    Lock.Published published = next.items().get(item.id());
    return published == null ? List.of() : published.same();
  }

  /** The items of a list, by the ids under which readers may still keep them. */
  public Map<String, Moved> movedTo(Page page, Checklist list) {
    return Collections.unmodifiableMap(moved.getOrDefault(place(page, list), Map.of()));
  }

  /** The ids of a list's items that are no more and have no other in their place. */
  public List<String> retiredFrom(Page page, Checklist list) {
    return Collections.unmodifiableList(retired.getOrDefault(place(page, list), List.of()));
  }

  /**
   * An item that readers find, as their ticks are held against it.
   *
   * @param place the page and the id of its list: {@code apply/account#before}
   * @param same hashes that it had while it asked for the same
   */
  public record Asked(String place, Item item, String hash, List<String> same) {
    public Asked {
      same = List.copyOf(same);
    }
  }

  /** All items that readers find, by their ids, in the order of the pages. */
  public Map<String, Asked> asked() {
    Map<String, Asked> asked = new LinkedHashMap<>();
    tasks.forEach(
        (id, task) ->
            asked.put(
                id, new Asked(task.place(), task.item(), hash(task.item()), same(task.item()))));
    return Collections.unmodifiableMap(asked);
  }

  /** Where all items went whose ids readers may still keep; those retired lead nowhere. */
  public Map<String, Moved> moves() {
    return Collections.unmodifiableMap(moves);
  }

  private static String place(Page page, Checklist list) {
    return page.path() + "#" + list.id();
  }

  /** Remembers the items of all lists as published; answers how many there are. */
  public int lock(Path root) {
    LockWriter.write(root, next);
    return next.items().size();
  }
}
