package dev.shirube.checklist;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.ItemChanges;
import dev.shirube.model.ItemChanges.How;
import dev.shirube.model.ItemChanges.Move;
import dev.shirube.model.Located;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What pages say of items that went elsewhere must be so, or ticks would be led astray. */
final class MoveCheck {
  private static final String RULE = "checklist/move";

  private final Map<String, Task> tasks;
  private final Moves moves;
  private final Lock lock;
  private final Findings findings;
  private final Map<String, Position> told = new HashMap<>();

  private MoveCheck(Map<String, Task> tasks, Moves moves, Lock lock, Findings findings) {
    this.tasks = tasks;
    this.moves = moves;
    this.lock = lock;
    this.findings = findings;
  }

  /**
   * @param tasks those that readers find
   */
  static void run(Site site, Map<String, Task> tasks, Moves moves, Lock lock, Findings findings) {
    MoveCheck check = new MoveCheck(tasks, moves, lock, findings);
    for (Page page : site.written()) {
      ItemChanges changes = page.meta().items();
      if (changes.isEmpty()) {
        continue;
      }
      if (!page.lang().equals(site.source())) {
        check.inTranslation(changes.position(), site.source(), page);
        continue;
      }
      changes.moves().stream().filter(move -> moves.counts(page, move)).forEach(check::move);
      changes.reworded().forEach(id -> check.reworded(page, id));
    }
  }

  private void inTranslation(Position at, String source, Page page) {
    findings.add(
        Finding.error(
                RULE,
                at,
                new Words(
                    "items は、もとの言語のページにだけ書きます。",
                    "“items” belongs to the page in the source language only."))
            .hint(
                new Words(
                    "content/" + source + "/" + page.path() + ".md に移してください。",
                    "Move it to content/" + source + "/" + page.path() + ".md.")));
  }

  private void move(Move move) {
    String old = move.old().value();
    Position first = told.putIfAbsent(old, move.old().position());
    Task still = tasks.get(old);
    Lock.Gone gone = lock.gone().get(old);
    if (first != null) {
      refuse(
          move.old(),
          new Words("この id の行き先が二度書かれています。", "Where this id went is told twice."),
          new Words("どちらかを消してください。", "Remove one of the two."),
          first,
          new Words("最初はここです。", "It stands here first."));
    } else if (still != null) {
      refuse(
          move.old(),
          new Words(
              "この id の項目はまだあります。なくなった id だけを書きます。",
              "There still is an item of this id; only ids that are no more stand here."),
          new Words(
              "項目の id を新しくするか、この行を消してください。", "Give the item its new id, or remove this line."),
          still.at("#"),
          new Words("項目はこれです。", "The item is this one."));
    } else if (gone != null && !isSame(gone, move)) {
      refuse(
          move.old(),
          new Words(
              "この id の行き先は、別のものとして公開済みです。",
              "It was published already that this id went elsewhere."),
          new Words(
              "記録のとおりに戻し、いまの項目の id から先の行き先を書いてください。",
              "Write what is recorded, and tell where the item of today goes."),
          gone.position(),
          new Words(
              "記録はここです：" + target(gone.how(), gone.to()),
              "It is recorded here: " + target(gone.how(), gone.to())));
    } else {
      targets(move);
    }
  }

  private void refuse(Located<String> old, Words message, Words hint, Position other, Words note) {
    findings.add(
        Finding.error(RULE, old.position(), message)
            .found(old.value())
            .hint(hint)
            .related(other, note));
  }

  private static boolean isSame(Lock.Gone gone, Move move) {
    return gone.how() == move.how()
        && gone.to().equals(move.to().stream().map(Located::value).toList());
  }

  private static String target(How how, List<String> to) {
    return (how.label() + " " + String.join(", ", to)).strip();
  }

  private void targets(Move move) {
    if (move.how() == How.SPLIT && move.to().size() < 2) {
      findings.add(
          Finding.error(
                  RULE,
                  move.old().position(),
                  new Words("split には行き先を二つ以上書きます。", "“split” needs two items or more."))
              .found(move.old().value())
              .expected(move.old().value() + ": [a, b]")
              .hint(new Words("一つなら renamed を使ってください。", "For a single one use “renamed”.")));
      return;
    }
    boolean known = true;
    for (Located<String> to : move.to()) {
      if (!tasks.containsKey(to.value()) && !moves.knows(to.value())) {
        known = false;
        unknown(to);
      }
    }
    Moves.End end = moves.end(move.old().value());
    if (known && end.to().isEmpty() && !moves.isRetired(move.old().value())) {
      findings.add(
          Finding.error(
                  RULE,
                  move.old().position(),
                  new Words(
                      "行き先をたどると輪になり、どの項目にも着きません。",
                      "These moves lead in a circle and reach no item."))
              .found(move.old().value())
              .hint(new Words("いまある項目の id を書いてください。", "Name an item that there is.")));
    }
  }

  private void reworded(Page page, Located<String> id) {
    if (!tasks.containsKey(id.value()) && !page.meta().draft()) {
      unknown(id);
    }
  }

  private void unknown(Located<String> id) {
    findings.add(
        Finding.error(
                "reference/unknown",
                id.position(),
                new Words(
                    "公開する項目に、この id はありません：" + id.value(),
                    "No published item has this id: " + id.value()))
            .found(id.value())
            .hint(Suggestion.hint(id.value(), tasks.keySet())));
  }
}
