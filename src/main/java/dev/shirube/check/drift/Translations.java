package dev.shirube.check.drift;

import dev.shirube.check.prose.Prose;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.model.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts of a site with their translations, and what is remembered of them. */
public final class Translations {
  /** The name under which it is told. */
  public static final String RULE = "translation-drift";

  private final List<Translated> texts;

  private Translations(List<Translated> texts) {
    this.texts = List.copyOf(texts);
  }

  public static Translations of(Site site, Prose prose) {
    return new Translations(Translated.of(prose, site.source()));
  }

  /** A translation that stayed as it was while the text that it translates was changed. */
  public record Behind(Position source, Position translation) {}

  /**
   * The translations that were left behind since the site was published.
   *
   * @param findings is told where the file that remembers them is damaged
   */
  public List<Behind> behind(Path root, Findings findings) {
    return behind(MemoryFile.read(root, findings));
  }

  /** The translations that were left behind since the texts were others. */
  public List<Behind> behind(Translations earlier) {
    return behind(earlier.remembered());
  }

  private List<Behind> behind(Remembered before) {
    Remembered now = remembered();
    return texts.stream()
        .filter(text -> isBehind(text.pair(), before.of(text.group()), now.of(text.group())))
        .map(text -> new Behind(text.source(), text.translation()))
        .toList();
  }

  /**
   * The translation is known as that of another text, which is gone. If that one is still there,
   * this is a new text, such as a second one that is translated by the same word.
   */
  private static boolean isBehind(
      Remembered.Pair pair, Set<Remembered.Pair> before, Set<Remembered.Pair> now) {
    if (before.contains(pair)
        || before.stream().anyMatch(it -> it.source().equals(pair.source()))) {
      return false;
    }
    return before.stream()
        .anyMatch(it -> it.translation().equals(pair.translation()) && !now.contains(it));
  }

  /**
   * Remembers all texts with their translations as they are; answers how many had been left behind.
   */
  public int lock(Path root) {
    int behind = behind(root, new Findings()).size();
    MemoryWriter.write(root, remembered());
    return behind;
  }

  private Remembered remembered() {
    Map<String, SortedSet<Remembered.Pair>> groups = new TreeMap<>();
    texts.forEach(
        text -> groups.computeIfAbsent(text.group(), name -> new TreeSet<>()).add(text.pair()));
    return new Remembered(groups);
  }
}
