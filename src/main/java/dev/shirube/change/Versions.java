package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Value;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** A site before and after a change, and the words in which either is shown. */
final class Versions {
  private final Version before;
  private final Version after;
  private final LocalDate today;
  private final Shown shownBefore;
  private final Shown shownAfter;

  Versions(Version before, Version after, LocalDate today) {
    this.before = before;
    this.after = after;
    this.today = today;
    this.shownBefore = new Shown(before);
    this.shownAfter = new Shown(after);
  }

  Version before() {
    return before;
  }

  Version after() {
    return after;
  }

  LocalDate today() {
    return today;
  }

  Shown shownBefore() {
    return shownBefore;
  }

  Shown shownAfter() {
    return shownAfter;
  }

  /** The languages of both, the source language first. */
  Set<String> languages() {
    Set<String> languages = new LinkedHashSet<>(after.site().languages());
    languages.addAll(before.site().languages());
    return languages;
  }

  /** The title of a page; its path where no version has the page. */
  Words title(String path) {
    Words title = shownAfter.title(path);
    if (title.isEmpty()) {
      title = shownBefore.title(path);
    }
    return title.isEmpty() ? new Words(path, path) : title;
  }

  Words nameBefore(Entry entry) {
    return shownBefore.value(entry.name());
  }

  Words nameAfter(Entry entry) {
    return shownAfter.value(entry.name());
  }

  Words valueBefore(Value value) {
    return shownBefore.value(value);
  }

  Words valueAfter(Value value) {
    return shownAfter.value(value);
  }
}
