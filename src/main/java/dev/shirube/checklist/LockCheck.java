package dev.shirube.checklist;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.ItemChanges.How;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the items of today against those that were published. */
final class LockCheck {
  /**
   * Below this likeness of words an id is taken for another task's. Of different tasks few pairs
   * are more alike, and a task that is said in other words seldom is less: likeness.cases has both.
   */
  static final double ANOTHER_TASK = 0.25;

  /** From this likeness on, a new item may be meant for the old one. */
  private static final double RENAMED = 0.4;

  private final Map<String, Task> tasks;
  private final Map<String, ItemWords> words;
  private final Moves moves;
  private final Lock lock;
  private final Lock next;
  private final Findings findings;
  private final Map<String, Page> pages = new TreeMap<>();

  LockCheck(
      Site site,
      Map<String, Task> tasks,
      Map<String, ItemWords> words,
      Moves moves,
      Lock lock,
      Lock next,
      Findings findings) {
    this.tasks = tasks;
    this.words = words;
    this.moves = moves;
    this.lock = lock;
    this.next = next;
    this.findings = findings;
    for (Page page : site.written()) {
      if (page.lang().equals(site.source())) {
        pages.put(page.path(), page);
      }
    }
  }

  /**
   * @param reworded the ids of which pages say that their task is the same in other words
   */
  void run(Set<String> reworded) {
    lock.items()
        .forEach(
            (id, was) -> {
              Task task = tasks.get(id);
              if (task != null) {
                if (!reworded.contains(id) && !isUnchanged(id, was) && isAnother(id, was.words())) {
                  findings.add(otherTask(task, was));
                }
              } else if (!moves.knows(id)) {
                findings.add(vanished(id, was));
              }
            });
    lock.gone()
        .forEach(
            (id, gone) -> {
              Task task = tasks.get(id);
              if (task != null && !(gone.how() == How.RETIRED && !isAnother(id, gone.words()))) {
                findings.add(reused(task, gone));
              }
            });
  }

  private boolean isUnchanged(String id, Lock.Published was) {
    Lock.Published now = next.items().get(id);
    return now != null && now.hash().equals(was.hash());
  }

  private boolean isAnother(String id, String before) {
    return words(id).meaning().likeness(Meaning.of(before)) < ANOTHER_TASK;
  }

  private ItemWords words(String id) {
    return words.getOrDefault(id, ItemWords.NONE);
  }

  private Finding otherTask(Task task, Lock.Published was) {
    return Finding.error(
            "checklist/reused",
            task.at("#"),
            new Words(
                "この id は、公開したときは別の文の項目のものでした。付けた印が別の仕事に移ってしまいます。",
                "When it was published, the item of this id said something else; ticks would pass to"
                    + " another task."))
        .found(words(task.id()).text())
        .expected(was.words())
        .hint(
            new Words(
                "別の仕事なら新しい id にし、もとの id の行き先を先頭の items: に書いてください。"
                    + "同じ仕事の言い換えなら、items: {reworded: ["
                    + task.id()
                    + "]} と書いてください。",
                "For another task take a new id, and tell in the page's head, under “items”, where"
                    + " the old one went. If it is the same task in other words, write items:"
                    + " {reworded: ["
                    + task.id()
                    + "]}."))
        .related(was.position(), new Words("公開の記録はここです。", "It is recorded here."));
  }

  private static Finding reused(Task task, Lock.Gone gone) {
    return Finding.error(
            "checklist/reused",
            task.at("#"),
            new Words(
                "この id は、前にあった項目のものです。id を使い回すと、前の印が付いてしまいます。",
                "This id belonged to an item that is no more; its ticks would come back here."))
        .found(task.id())
        .hint(new Words("新しい id にしてください。", "Choose a new id."))
        .related(
            gone.position(), new Words("前の項目：" + gone.words(), "The item before: " + gone.words()));
  }

  private Finding vanished(String id, Lock.Published was) {
    Page page = pages.get(was.page());
    Words told = new Words("公開の記録はここです。", "It is recorded here.");
    Finding finding =
        Finding.error(
                "checklist/vanished",
                page == null ? was.position() : page.meta().position(),
                new Words(
                    "公開した項目「" + id + "」がありません。付けた印の行き先がなくなります。",
                    "The published item “" + id + "” is gone, and with it the place of its ticks."))
            .found(was.words())
            .hint(hint(id, was, page));
    return page == null ? finding : finding.related(was.position(), told);
  }

  private Words hint(String id, Lock.Published was, @Nullable Page page) {
    Optional<String> near = mostLike(was);
    if (near.isPresent()) {
      String declared = "items: {renamed: {" + id + ": " + near.get() + "}}";
      return new Words(
          "「" + near.get() + "」に変わったのですか。それなら、ページの先頭に " + declared + " と書いてください。",
          "Was it renamed to “"
              + near.get()
              + "”? Then write "
              + declared
              + " in the page's head.");
    }
    boolean draft = page != null && page.meta().draft();
    return new Words(
        (draft ? "このページは下書きになっています。公開するか、" : "項目を戻すか、")
            + "ページの先頭の items: に、どうなったかを書いてください（例：items: {retired: ["
            + id
            + "]}）。renamed、split、merged も使えます。",
        (draft ? "The page is a draft now. Publish it, or tell" : "Put the item back, or tell")
            + " in a page's head what became of it, such as items: {retired: ["
            + id
            + "]}; or renamed, split, merged.");
  }

  /** The new item whose words are most like those of the old one, if they are alike at all. */
  private Optional<String> mostLike(Lock.Published was) {
    Meaning before = Meaning.of(was.words());
    record Near(String id, double likeness) {}
    return tasks.keySet().stream()
        .filter(id -> !lock.items().containsKey(id) && !lock.gone().containsKey(id))
        .map(id -> new Near(id, words(id).meaning().likeness(before)))
        .filter(near -> near.likeness() >= RENAMED)
        .max(
            Comparator.comparingDouble(Near::likeness)
                .thenComparing(Near::id, Comparator.reverseOrder()))
        .map(Near::id);
  }
}
