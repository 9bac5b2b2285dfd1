package dev.shirube.checklist;

import dev.shirube.diagnostic.Findings;
import dev.shirube.model.Item;
import dev.shirube.model.Records;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ids that readers may keep on their devices, and that no other item may take. */
public final class PublishedIds {
  private final Lock lock;
  private final PlainValues values;

  private PublishedIds(Lock lock, PlainValues values) {
    this.lock = lock;
    this.values = values;
  }

  /**
   * What was published.
   *
   * @param source the language of the words that are remembered
   */
  public static PublishedIds of(Path root, Records records, String source, Findings findings) {
    return new PublishedIds(LockFile.read(root, findings), new PlainValues(records, source));
  }

  /** The ids of items that were published, also of those that are no more. */
  public Set<String> all() {
    Set<String> ids = new TreeSet<>(lock.items().keySet());
    ids.addAll(lock.gone().keySet());
    return ids;
  }

  /**
   * The id with which an item was published that has lost it since.
   *
   * @param item in the source language
   * @param written ids that items have now
   */
  public Optional<String> lost(Item item, Set<String> written) {
    String words = ItemText.of(item, values);
    return lock.items().entrySet().stream()
        .filter(it -> it.getValue().words().equals(words) && !written.contains(it.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
