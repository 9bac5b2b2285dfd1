package dev.shirube.checklist;

import dev.shirube.diagnostic.Findings;
import dev.shirube.model.Checklist;
import dev.shirube.model.Item;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the build knows of all lists beyond what stands on their pages. */
public final class Checklists {
  private final Map<String, Meaning> meanings;

  private Checklists(Map<String, Meaning> meanings) {
    this.meanings = meanings;
  }

  /** Where an item went whose id readers may still keep. */
  public record Moved(String how, List<String> to) {
    public Moved {
      to = List.copyOf(to);
    }
  }

  /** Tells what is wrong with the lists of a site. */
  public static Checklists check(Path root, Site site, Findings findings) {
    PlainValues values = new PlainValues(site.records(), site.source());
    return new Checklists(
        site.pages().parallelStream()
            .filter(page -> page.lang().equals(site.source()))
            .flatMap(Checklists::tasks)
            .collect(
                Collectors.toMap(
                    Task::id,
                    task -> Meaning.of(ItemText.of(task.item(), values)),
                    (a, b) -> a,
                    TreeMap::new)));
  }

  private static Stream<Task> tasks(Page page) {
    return page.checklists().stream()
        .flatMap(list -> list.items().stream().map(item -> new Task(page, list, item)));
  }

  /** Changes when what an item asks for changes. */
  public String hash(Item item) {
    Meaning meaning = meanings.get(item.id());
    return meaning == null ? "" : meaning.hash();
  }

  /** Hashes that the item had while it asked for the same in other words. */
  public List<String> same(Item item) {
    return List.of();
  }

  /** Items that are in a list now, by the ids under which readers may keep them. */
  public Map<String, Moved> movedTo(Checklist list) {
    return Map.of();
  }

  /** Items that are no more, of the list in which they stood. */
  public List<String> retiredFrom(Page page, Checklist list) {
    return List.of();
  }
}
