package dev.shirube.checklist;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What comes before what must not lead in a circle, in which nothing could be begun. */
final class OrderCheck {
  private final Map<String, Task> tasks = new LinkedHashMap<>();
  private final Findings findings;
  private final Set<String> finished = new HashSet<>();

  private OrderCheck(List<Task> tasks, Findings findings) {
    tasks.forEach(task -> this.tasks.putIfAbsent(task.id(), task));
    this.findings = findings;
  }

  /**
   * @param tasks of one language
   */
  static void run(List<Task> tasks, Findings findings) {
    OrderCheck check = new OrderCheck(tasks, findings);
    check.tasks.values().forEach(check::from);
  }

  /** An item and those of the items before it that were not looked at yet. */
  private record Step(Task task, Iterator<String> before) {}

  /** Depth first, without recursion: a chain may be as long as a site has items. */
  private void from(Task start) {
    Deque<Step> way = new ArrayDeque<>();
    Set<String> onTheWay = new HashSet<>();
    enter(start, way, onTheWay);
    while (!way.isEmpty()) {
      Step step = way.getLast();
      if (!step.before().hasNext()) {
        way.removeLast();
        onTheWay.remove(step.task().id());
        finished.add(step.task().id());
        continue;
      }
      Task before = tasks.get(step.before().next());
      if (before != null && onTheWay.contains(before.id())) {
        findings.add(circle(way, before));
      } else if (before != null) {
        enter(before, way, onTheWay);
      }
    }
  }

  private void enter(Task task, Deque<Step> way, Set<String> onTheWay) {
    if (!finished.contains(task.id())) {
      way.addLast(new Step(task, task.item().after().iterator()));
      onTheWay.add(task.id());
    }
  }

  private static Finding circle(Deque<Step> way, Task from) {
    List<Task> circle = new ArrayList<>();
    for (Step step : way) {
      if (!circle.isEmpty() || step.task().id().equals(from.id())) {
        circle.add(step.task());
      }
    }
    boolean alone = circle.size() == 1;
    Finding finding =
        Finding.error(
                "checklist/cycle",
                from.at("after"),
                alone
                    ? new Words("この項目は、自分自身を先にしています。", "This item comes after itself.")
                    : new Words(
                        "項目の順番（after）が輪になっていて、どれも始められません。",
                        "These items come after each other in a circle, so none could be begun."))
            .found(written(circle))
            .hint(
                new Words(
                    "本当に先でなければならないものだけを残し、after を一つ外してください。",
                    "Take one after away; keep what must truly come first."));
    return alone
        ? finding
        : finding.related(
            circle.get(1).at("after"), new Words("次の項目はこれです。", "The next one is this."));
  }

  /** The whole circle, as it is written. */
  private static String written(List<Task> circle) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < circle.size(); i++) {
      Task next = circle.get((i + 1) % circle.size());
      parts.add(circle.get(i).id() + " after=\"" + next.id() + "\"");
    }
    return String.join(", ", parts);
  }
}
