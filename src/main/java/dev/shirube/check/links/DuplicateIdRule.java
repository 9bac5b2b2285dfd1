package dev.shirube.check.links;

import dev.shirube.check.html.Id;
import dev.shirube.check.html.WebFile;
import dev.shirube.diagnostic.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** One id twice in a page. */
final class DuplicateIdRule implements FileRule {
  @Override
  public String id() {
    return "links/duplicate-id";
  }

  @Override
  public void judge(WebFile file, Network network, Consumer<Fault> faults) {
    Map<String, Id> first = new HashMap<>();
    for (Id id : file.ids()) {
      if (id.kind() != Id.Kind.ID) {
        continue;
      }
      Id before = first.putIfAbsent(id.value(), id);
      if (before != null) {
        faults.accept(
            Fault.wrong(
                    this,
                    Spots.of(file, id),
                    new Words(
                        "id「" + id.value() + "」が、このページに2回あります。",
                        "The id “" + id.value() + "” stands twice in this page."))
                .hint(
                    "リンクは最初のところにしか届きません。あとのほうを別の id にしてください。",
                    "Links reach the first place only. Give the later one another id.")
                .other(Spots.of(file, before), new Words("最初の id", "the first one")));
      }
    }
  }
}
