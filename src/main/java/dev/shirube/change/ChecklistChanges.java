package dev.shirube.change;

import dev.shirube.checklist.Checklists;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Item;
import dev.shirube.model.Localized;
import dev.shirube.model.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what became of tasks, and of the ticks that readers set. */
final class ChecklistChanges {
  private final Versions versions;
  private final Map<String, Checklists.Asked> before;
  private final Map<String, Checklists.Asked> after;
  private final Map<String, Checklists.Moved> moves;

  /** New items that have the place of an old one, and are told with it. */
  private final Set<String> heirs = new LinkedHashSet<>();

  private final List<Told> told = new ArrayList<>();

  private ChecklistChanges(Versions versions) {
    this.versions = versions;
    this.before = versions.before().checklists().asked();
    this.after = versions.after().checklists().asked();
    this.moves = versions.after().checklists().moves();
  }

  static List<Told> of(Versions versions) {
    ChecklistChanges changes = new ChecklistChanges(versions);
    changes.identity();
    changes.before.forEach(
        (id, was) -> {
          if (!changes.after.containsKey(id)) {
            changes.gone(id, was);
          }
        });
    changes.before.forEach(
        (id, was) -> {
          Checklists.Asked is = changes.after.get(id);
          if (is != null && changes.isRead(was, is)) {
            changes.kept(id, was, is);
          }
        });
    changes.after.forEach(
        (id, is) -> {
          if (!changes.before.containsKey(id) && !changes.heirs.contains(id)) {
            changes.added(id, is);
          }
        });
    return changes.told;
  }

  /** All that readers keep stands under the site's id. */
  private void identity() {
    String was = versions.before().config().id();
    String is = versions.after().config().id();
    if (!was.equals(is)) {
      told.add(
          new Told(
              Saying.of(
                      "サイトの id が {old} から {new} に変わりました。",
                      "The site’s id changed from {old} to {new}.")
                  .showing("old", was)
                  .showing("new", is),
              List.of(
                  tick(
                      "読む人が付けた印と記入は、すべて見えなくなります。id は元に戻してください。",
                      "All ticks and entries of readers go out of sight. Put the id back."))));
    }
  }

  private void gone(String id, Checklists.Asked was) {
    Words item = versions.shownBefore().item(id);
    Checklists.Moved move = moves.get(id);
    List<String> to = move == null ? List.of() : move.to();
    heirs.addAll(to);
    if (move == null) {
      told.add(
          entry(
              Saying.of("「{item}」がなくなりました。", "“{item}” is gone."),
              item,
              place(was),
              isUnread(was)
                  ? tick(
                      "ページが読めないので、そう見えるだけかもしれません。",
                      "Its page cannot be read, so it may only seem so.")
                  : tick(
                      "付けた印の行き先がありません。ページの先頭の items: に、どうなったかを書いてください。",
                      "Its ticks have nowhere to go. Tell in the page’s head, under “items”, what"
                          + " became of it.")));
    } else if (to.isEmpty()) {
      told.add(
          entry(
              Saying.of("「{item}」をやめました。", "“{item}” was retired."),
              item,
              place(was),
              tick(
                  "付けた印は消えません。「なくなった項目」として残ります。",
                  "Its ticks are not lost; they are shown among the tasks that are no more.")));
    } else {
      moved(id, was, move, item);
    }
  }

  private void moved(String id, Checklists.Asked was, Checklists.Moved move, Words item) {
    List<Told> below = new ArrayList<>();
    for (String target : move.to()) {
      below.add(
          Told.of(
              Saying.of("いま：「{item}」（id {id}）", "now: “{item}” (id {id})")
                  .with("item", versions.shownAfter().item(target))
                  .showing("id", target)));
    }
    Checklists.Asked first = after.get(move.to().get(0));
    boolean same = first != null && asksTheSame(was, first);
    switch (move.how()) {
      case "renamed" ->
          below.add(
              same
                  ? tick("付けた印は、そのまま新しい項目に付いています。", "Ticks go along and stay as they are.")
                  : tick(
                      "付けた印は新しい項目に移り、「要再確認」になります。",
                      "Ticks go along, and readers are asked to look again."));
      case "split" ->
          below.add(
              tick(
                  "付けた印は、分かれたどの項目にも付き、「要再確認」になります。",
                  "Each part gets the tick, and readers are asked to look again."));
      default ->
          below.add(
              tick(
                  "まとめた項目は、前の項目がすべて済んでいれば済みになり、「要再確認」になります。",
                  "The joined task is done if all of the old ones were, and readers are asked to"
                      + " look again."));
    }
    Saying saying =
        switch (move.how()) {
          case "renamed" ->
              Saying.of("「{item}」の id が変わりました（前は {id}）。", "“{item}” has another id (it was {id}).");
          case "split" -> Saying.of("「{item}」（id {id}）を分けました。", "“{item}” (id {id}) was split.");
          default -> Saying.of("「{item}」（id {id}）をまとめました。", "“{item}” (id {id}) was merged.");
        };
    told.add(new Told(saying.with("item", item).showing("id", id), below));
  }

  private void kept(String id, Checklists.Asked was, Checklists.Asked is) {
    Words old = versions.shownBefore().item(id);
    Words now = versions.shownAfter().item(id);
    List<Told> below = new ArrayList<>();
    TextPair pair = TextPair.of(localized(old), localized(now));
    if (!old.equals(now)) {
      below.addAll(FieldTelling.oldAndNew(pair.before(), pair.after()));
    }
    if (!was.hash().equals(is.hash())) {
      below.add(
          asksTheSame(was, is)
              ? tick(
                  "同じ仕事の言い換えなので、付けた印はそのままです。",
                  "It is the same task in other words; ticks stay as they are.")
              : tick("付けた印は残り、「要再確認」になります。", "Ticks stay, and readers are asked to look again."));
    } else if (!old.equals(now)) {
      below.add(tick("頼む仕事は同じなので、付けた印はそのままです。", "It asks for the same; ticks stay."));
    }
    conditions(was.item(), is.item(), below);
    if (!was.place().equals(is.place())) {
      below.add(
          Told.of(
              Saying.of(
                      "{old} から {new} に移りました。付けた印もいっしょに移ります。",
                      "It moved from {old} to {new}; its ticks go along.")
                  .showing("old", was.place())
                  .showing("new", is.place())));
    }
    if (!below.isEmpty()) {
      Saying saying =
          old.equals(now)
              ? Saying.of("「{item}」", "“{item}”")
              : Saying.of("「{item}」の文が変わりました{note}。", "“{item}” is worded otherwise{note}.")
                  .with("note", pair.note());
      below.add(0, place(is));
      told.add(new Told(saying.with("item", now), below));
    }
  }

  /** Who meets a task, and when. */
  private void conditions(Item was, Item is, List<Told> below) {
    if (!was.when().equals(is.when())) {
      below.add(
          Told.of(
              Saying.of(
                      "関係するステーション（when）が {old} から {new} に変わりました。関係のないステーションでは数えません。",
                      "Whom it concerns changed from {old} to {new}; where it concerns nobody any"
                          + " more, it is not counted.")
                  .showing("old", orAll(was.when()))
                  .showing("new", orAll(is.when()))));
    }
    if (!was.after().equals(is.after())) {
      below.add(
          Told.of(
              Saying.of(
                      "先に済ませる項目が {old} から {new} に変わりました。",
                      "What comes before it changed from {old} to {new}.")
                  .showing("old", orNone(String.join(" ", was.after())))
                  .showing("new", orNone(String.join(" ", is.after())))));
    }
    if (!was.due().equals(is.due())) {
      below.add(
          Told.of(
              Saying.of(
                      "期限が {old} から {new} に変わりました。",
                      "By when it is due changed from {old} to {new}.")
                  .showing("old", due(was, versions.shownBefore(), versions.before()))
                  .showing("new", due(is, versions.shownAfter(), versions.after()))));
    }
  }

  private static Words orAll(String condition) {
    return condition.isEmpty() ? new Words("すべてのステーション", "all") : new Words(condition, condition);
  }

  /** The record by which a task must be done, by its name. */
  private static Words due(Item item, Shown shown, Version version) {
    int dot = item.due().indexOf('.');
    return dot < 0
        ? orNone("")
        : version
            .site()
            .records()
            .find(item.due().substring(0, dot), item.due().substring(dot + 1))
            .map(entry -> shown.value(entry.name()))
            .orElse(orNone(item.due()));
  }

  private static Words orNone(String text) {
    return text.isEmpty() ? new Words("なし", "none") : new Words(text, text);
  }

  private void added(String id, Checklists.Asked is) {
    boolean back = versions.before().checklists().moves().containsKey(id);
    told.add(
        entry(
            Saying.of("「{item}」が加わりました。", "“{item}” is new."),
            versions.shownAfter().item(id),
            place(is),
            back
                ? tick(
                    "前にやめた項目が戻りました。そのときの印が、また出ます。",
                    "It was retired before; its ticks of then come back.")
                : tick(
                    "全部済ませた人のリストにも、まだの項目が一つ増えます。",
                    "Nobody has ticked it yet; lists that were complete are not any more.")));
  }

  private static boolean asksTheSame(Checklists.Asked was, Checklists.Asked is) {
    return was.hash().equals(is.hash()) || is.same().contains(was.hash());
  }

  /** Where a record of its words cannot be read, an item only seems to be another. */
  private boolean isRead(Checklists.Asked was, Checklists.Asked is) {
    return versions.shownBefore().isWhole(was.item()) && versions.shownAfter().isWhole(is.item());
  }

  private boolean isUnread(Checklists.Asked was) {
    String path = was.place().substring(0, was.place().indexOf('#'));
    for (Page page : versions.after().site().written()) {
      if (page.path().equals(path) && Version.isUnread(page)) {
        return true;
      }
    }
    return false;
  }

  private static Localized localized(Words words) {
    return new Localized(Map.of("ja", words.ja(), "en", words.en()));
  }

  private static Told entry(Saying saying, Words item, Told... below) {
    return new Told(saying.with("item", item), List.of(below));
  }

  private Told place(Checklists.Asked asked) {
    String path = asked.place().substring(0, asked.place().indexOf('#'));
    return Told.of(
        Saying.of("ページ：「{page}」", "on the page “{page}”").with("page", versions.title(path)));
  }

  private static Told tick(String ja, String en) {
    return Told.of(Saying.of(ja, en));
  }
}
