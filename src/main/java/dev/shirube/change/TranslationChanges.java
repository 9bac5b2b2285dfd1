package dev.shirube.change;

import dev.shirube.check.drift.Translations;
import dev.shirube.check.prose.Prose;
import dev.shirube.diagnostic.Position;
import dev.shirube.model.Page;
import dev.shirube.model.Records;
import dev.shirube.model.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells which texts were changed in the source language alone. */
final class TranslationChanges {
  private TranslationChanges() {}

  static List<Told> of(Versions versions) {
    if (!versions.before().faults().isEmpty() || !versions.after().faults().isEmpty()) {
      return List.of();
    }
    Translations before = translations(versions.before().site());
    Translations after = translations(versions.after().site());
    List<Told> told = new ArrayList<>();
    for (Translations.Behind behind : after.behind(before)) {
      told.add(told(behind, versions));
    }
    return told;
  }

  private static Translations translations(Site site) {
    return Translations.of(site, Prose.of(site));
  }

  private static Told told(Translations.Behind behind, Versions versions) {
    Position translation = behind.translation();
    Saying saying =
        versions.after().site().pages().stream()
            .filter(page -> page.file().equals(translation.file()))
            .findFirst()
            .map(Page::path)
            .map(
                path ->
                    Saying.of("「{page}」：{place}", "“{page}”: {place}")
                        .with("page", versions.title(path)))
            .orElseGet(() -> record(translation, versions));
    return new Told(
        saying.showing("place", place(translation)),
        List.of(
            Told.of(
                Saying.of("もとの文が変わりました：{source}", "The text that it translates changed: {source}")
                    .showing("source", place(behind.source())))));
  }

  /** The record in which a place stands: the last that begins above it. */
  private static Saying record(Position place, Versions versions) {
    Records records = versions.after().site().records();
    return records.types().stream()
        .flatMap(type -> records.ofType(type).stream())
        .filter(entry -> entry.position().file().equals(place.file()))
        .filter(entry -> entry.position().line() <= place.line())
        .max(Comparator.comparingInt(entry -> entry.position().line()))
        .map(
            entry ->
                Saying.of("{type}「{name}」：{place}", "{type} “{name}”: {place}")
                    .with("type", Names.type(entry.type()))
                    .with("name", versions.nameAfter(entry)))
        .orElseGet(() -> Saying.of("{place}", "{place}"));
  }

  private static String place(Position position) {
    return position.file() + ":" + position.line();
  }
}
