package dev.shirube.check.links;

import dev.shirube.check.html.Id;
import dev.shirube.check.html.IdReference;
import dev.shirube.check.html.WebFile;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Attributes that name an id of their page that is not there. */
final class UnknownIdRule implements FileRule {
  @Override
  public String id() {
    return "links/unknown-id";
  }

  @Override
  public void judge(WebFile file, Network network, Consumer<Fault> faults) {
    for (IdReference reference : file.references()) {
      boolean map = reference.attribute().equals("usemap");
      Set<String> there = map ? maps(file) : network.ids(file);
      String names = map ? reference.value().substring(1) : reference.value();
      for (String name : names.strip().split("[ \\t\\n\\f\\r]+", -1)) {
        if (!there.contains(name)) {
          faults.accept(
              Fault.wrong(
                      this,
                      Spots.of(file, reference),
                      new Words(
                          reference.attribute() + " が指す「" + name + "」が、このページにありません。",
                          "This page has no “"
                              + name
                              + "”, which "
                              + reference.attribute()
                              + " names."))
                  .hint(hint(name, there)));
        }
      }
    }
  }

  private static Words hint(String name, Set<String> there) {
    Words known = Suggestion.hint(name, there);
    return known.isEmpty()
        ? new Words("その id を付けるか、属性を直してください。", "Give something that id, or mend the attribute.")
        : known;
  }

  private static Set<String> maps(WebFile file) {
    return file.ids().stream()
        .filter(id -> id.kind() == Id.Kind.MAP)
        .map(Id::value)
        .collect(Collectors.toSet());
  }
}
