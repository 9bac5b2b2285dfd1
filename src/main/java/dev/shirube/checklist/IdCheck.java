package dev.shirube.checklist;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tick is kept by the item's id alone, so an id stands once in the whole site. */
final class IdCheck {
  private IdCheck() {}

  static void run(WrittenTasks tasks, Findings findings) {
    for (List<Task> written : tasks.byLanguage().values()) {
      Map<String, Task> first = new HashMap<>();
      for (Task task : written) {
        Task other = first.putIfAbsent(task.id(), task);
        if (other != null
            && !other.page().path().equals(task.page().path())) { // on one page it is told already
          findings.add(duplicate(task, other));
        }
      }
    }
  }

  private static Finding duplicate(Task task, Task other) {
    String path = task.page().path();
    String better = path.substring(path.lastIndexOf('/') + 1) + "-" + task.id();
    return Finding.error(
            "checklist/duplicate-item",
            task.at("#"),
            new Words("この項目の id は、ほかのページの項目にも使われています。", "An item of another page has this id too."))
        .found(task.id())
        .hint(
            new Words(
                "印は id で覚えるので、サイト全体で一つにします。前にページの名前を付けてください（例：" + better + "）。",
                "Ticks are kept by it, so it must be unique in the whole site. Put the page's name"
                    + " before it, such as "
                    + better
                    + "."))
        .related(other.at("#"), new Words("もう一つはこれです。", "The other one is this."));
  }
}
