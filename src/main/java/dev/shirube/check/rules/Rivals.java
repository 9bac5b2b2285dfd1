package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where documents disagree, the record says what was chosen and why. */
final class Rivals implements Rule {
  /** Fields that only say what a record is about. */
  private static final List<String> NAMES = List.of("name", "title", "label");

  @Override
  public String id() {
    return "provenance/conflict";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (String type : subject.site().records().types()) {
      Map<String, Entry> live = new HashMap<>();
      for (Entry entry : subject.site().records().ofType(type)) {
        if (entry.status() == Entry.Status.SUPERSEDED && !givesReason(entry)) {
          findings.add(superseded(entry));
        }
        String key = key(entry, subject.site().source());
        if (!type.equals("term") && entry.status() == Entry.Status.LIVE && !key.isEmpty()) {
          Entry first = live.putIfAbsent(key, entry);
          if (first != null && Stream.of(first, entry).noneMatch(Rivals::givesReason)) {
            findings.add(rivals(first, entry));
          }
        }
      }
    }
  }

  private static boolean givesReason(Entry entry) {
    return entry.fields().entrySet().stream()
        .anyMatch(
            field ->
                field.getValue().value() instanceof Value.Text && !NAMES.contains(field.getKey()));
  }

  /** What a record with a value is about: of two such records, one is to be believed. */
  private static String key(Entry entry, String lang) {
    boolean valued = entry.fields().containsKey("value");
    return valued && entry.name() instanceof Value.Text text ? text.text().in(lang) : "";
  }

  private Finding superseded(Entry entry) {
    return Finding.error(
            id(),
            entry.position(),
            new Words(
                "古くなった記録ですが、何に変わったかが書かれていません。",
                "This record is superseded, but does not say by what."))
        .found(entry.type() + "." + entry.id())
        .expected("conflict: {ja: …, en: …}")
        .hint(
            new Words(
                "conflict に、今は何を使うか、なぜかを書いてください。", "Say as conflict what holds now, and why."));
  }

  private Finding rivals(Entry first, Entry entry) {
    return Finding.error(
            id(),
            entry.position(),
            new Words(
                "同じ名前の有効な記録が2つあり、どちらを採るかが分かりません。",
                "Two live records have this name, and neither says which is to be believed."))
        .found(entry.type() + "." + entry.id())
        .expected("conflict: {ja: …, en: …}")
        .hint(
            new Words(
                "採らないほうを status: superseded にし、conflict に理由を書いてください。別のことなら、名前を分けます。",
                "Set one to status: superseded and say why as conflict. If they are two things, name"
                    + " them differently."))
        .related(first.position(), new Words("もう1つはここです。", "The other one is here."));
  }
}
