package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Inline.RecordPath;
import dev.shirube.model.Item;
import dev.shirube.model.Page;
import dev.shirube.model.Records;
import dev.shirube.model.Site;
import dev.shirube.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What comes first can come first: no reader is asked to wait for an item that it never sees, or to
 * finish an item before the one that it comes after. Ids, circles and conditions are looked at when
 * the site is built.
 */
final class ItemOrder implements Rule {
  @Override
  public String id() {
    return "checklist-integrity";
  }

  private record Placed(Page page, Item item) {
    Position at(String key) {
      return page.at(item.at(key));
    }
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Site site = subject.site();
    Map<String, Placed> items = new LinkedHashMap<>();
    for (Page page : site.pages()) {
      if (page.lang().equals(site.source())) {
        page.checklists()
            .forEach(
                list ->
                    list.items().forEach(it -> items.putIfAbsent(it.id(), new Placed(page, it))));
      }
    }
    for (Placed item : items.values()) {
      if (StationConditions.of(item.item().when()).isImpossible()) {
        findings.add(neverShown(item));
      }
      for (String id : item.item().after()) {
        Placed before = items.get(id);
        if (before != null) {
          order(item, before, site.records(), findings);
        }
      }
    }
  }

  private void order(Placed item, Placed before, Records records, Findings findings) {
    String both = item.item().when() + " " + before.item().when();
    boolean shown =
        !StationConditions.of(item.item().when()).isImpossible()
            && !StationConditions.of(before.item().when()).isImpossible();
    if (shown && StationConditions.of(both).isImpossible()) {
      findings.add(neverTogether(item, before));
    } else if (isDueBefore(item.item(), before.item(), records)) {
      findings.add(dueTooEarly(item, before));
    }
  }

  /** Days are compared with days and steps of the plan with steps. */
  private static boolean isDueBefore(Item item, Item before, Records records) {
    Optional<Entry> own = due(item, records);
    Optional<Entry> other = due(before, records);
    if (own.isEmpty() || other.isEmpty() || !own.get().type().equals(other.get().type())) {
      return false;
    }
    Optional<Value.Day> day = own.get().value("date", Value.Day.class);
    Optional<Value.Day> otherDay = other.get().value("date", Value.Day.class);
    if (day.isPresent() && otherDay.isPresent()) {
      return day.get().date().isBefore(otherDay.get().date());
    }
    Optional<Value.Count> step = own.get().value("order", Value.Count.class);
    Optional<Value.Count> otherStep = other.get().value("order", Value.Count.class);
    return step.isPresent()
        && otherStep.isPresent()
        && step.get().number() < otherStep.get().number();
  }

  private static Optional<Entry> due(Item item, Records records) {
    RecordPath path = RecordPath.parse(item.due());
    return path == null ? Optional.empty() : records.find(path.type(), path.id());
  }

  private Finding neverShown(Placed item) {
    return Finding.error(
            id(),
            item.at("when"),
            new Words("この項目の条件がすべて当てはまる人はいません。", "No reader meets all conditions of this item."))
        .found(item.item().when())
        .hint(
            new Words(
                "項目の when か、上の見出しの when を直してください。",
                "Mend its “when”, or that of a heading above it."));
  }

  private Finding neverTogether(Placed item, Placed before) {
    return Finding.error(
            id(),
            item.at("after"),
            new Words(
                "先にするという項目は、この項目が出る人には出ません。",
                "No reader has both this item and the one that it comes after."))
        .found("after=\"" + before.item().id() + "\"")
        .hint(
            new Words("after を外すか、when を直してください。", "Take the id out of “after”, or mend a “when”."))
        .related(
            before.at("when"),
            new Words("先にする項目の条件はここです。", "The conditions of that item are here."));
  }

  private Finding dueTooEarly(Placed item, Placed before) {
    return Finding.error(
            id(),
            item.at("due"),
            new Words(
                "この項目の期日が、先にする項目の期日より前です。", "This is due before the item that it comes after."))
        .found(item.item().due())
        .expected("≥ " + before.item().due())
        .hint(new Words("どちらかの due か、after を直してください。", "Mend one “due”, or “after”."))
        .related(before.at("due"), new Words("先にする項目はここです。", "That item is here."));
  }
}
