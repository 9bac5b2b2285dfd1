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
    check.tasks.keySet().forEach(check::from);
  }

  /** An item and those of the items before it that were not looked at yet. */
  private record Step(String id, Iterator<String> before) {}

  /** Depth first, without recursion: a chain may be as long as a site has items. */
  private void from(String start) {
    Deque<Step> way = new ArrayDeque<>();
    Set<String> onTheWay = new HashSet<>();
    enter(start, way, onTheWay);
    while (!way.isEmpty()) {
      Step step = way.getLast();
      if (!step.before().hasNext()) {
        way.removeLast();
        onTheWay.remove(step.id());
        finished.add(step.id());
        continue;
      }
      String before = step.before().next();
      if (onTheWay.contains(before)) {
        findings.add(circle(way, before));
      } else {
        enter(before, way, onTheWay);
      }
    }
  }

  private void enter(String id, Deque<Step> way, Set<String> onTheWay) {
    Task task = tasks.get(id);
    if (task != null && !finished.contains(id)) {
      way.addLast(new Step(id, task.item().after().iterator()));
      onTheWay.add(id);
    }
  }

  private Finding circle(Deque<Step> way, String from) {
    List<String> ids = new ArrayList<>();
    for (Step step : way) {
      if (!ids.isEmpty() || step.id().equals(from)) {
        ids.add(step.id());
      }
    }
    Task first = tasks.get(ids.get(0));
    Finding finding =
        Finding.error(
                "checklist/cycle",
                first.at("after"),
                new Words(
                    ids.size() == 1 ? "この項目は、自分自身を先にしています。" : "項目の順番（after）が輪になっていて、どれも始められません。",
                    ids.size() == 1
                        ? "This item comes after itself."
                        : "These items come after each other in a circle, so none could be begun."))
            .found(written(ids))
            .hint(
                new Words(
                    "本当に先でなければならないものだけを残し、after を一つ外してください。",
                    "Take one after away; keep what must truly come first."));
    return ids.size() == 1
        ? finding
        : finding.related(
            tasks.get(ids.get(1)).at("after"), new Words("次の項目はこれです。", "The next one is this."));
  }

  /** The whole circle, as it is written. */
  private static String written(List<String> ids) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      parts.add(ids.get(i) + " after=\"" + ids.get((i + 1) % ids.size()) + "\"");
    }
    return String.join(", ", parts);
  }
}
