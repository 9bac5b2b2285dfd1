package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Page;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names by which things are referred to differ by more than case, width, composition or the kind of
 * dash: whoever mistypes one would reach the other, and some disks and servers take them for one.
 */
final class NearIds implements Rule {
  @Override
  public String id() {
    return "references";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (String type : subject.site().records().types()) {
      Map<String, Position> ids = new TreeMap<>();
      for (Entry entry : subject.site().records().ofType(type)) {
        ids.put(entry.id(), entry.position());
      }
      tell(ids, findings);
    }
    Map<String, Map<String, Position>> paths = new TreeMap<>();
    for (Page page : subject.site().pages()) {
      Map<String, Position> anchors = new TreeMap<>();
      page.body().anchors().forEach((id, at) -> anchors.put(id, page.at(at)));
      tell(anchors, findings);
      paths
          .computeIfAbsent(page.lang(), lang -> new TreeMap<>())
          .put(page.path(), Position.startOf(page.file()));
    }
    paths.values().forEach(each -> tell(each, findings));
    Map<String, Position> files = new TreeMap<>();
    for (String file : subject.site().files()) {
      files.put(file, Position.startOf("content/files/" + file));
    }
    tell(files, findings);
  }

  private void tell(Map<String, Position> names, Findings findings) {
    Map<String, String> first = new TreeMap<>();
    names.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            name -> {
              String other = first.putIfAbsent(key(name.getKey()), name.getKey());
              if (other != null) {
                findings.add(finding(name.getKey(), other, names));
              }
            });
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[-_‐‑–—−]+", "-");
  }

  private Finding finding(String name, String other, Map<String, Position> names) {
    return Finding.error(
            id(),
            names.getOrDefault(name, Position.startOf("")),
            new Words("よく似た名前があります。", "This name is all but the same as another one."))
        .found(name)
        .hint(
            new Words(
                "大文字と小文字、全角と半角、「-」と「_」だけの違いにならないように、新しいほうの名前を変えてください。",
                "Change the newer one, so that they differ by more than capitals, width, or - and _."))
        .related(
            names.getOrDefault(other, Position.startOf("")),
            new Words("「" + other + "」はここです。", "“" + other + "” is here."));
  }
}
