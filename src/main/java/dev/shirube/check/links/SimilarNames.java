package dev.shirube.check.links;

import dev.shirube.diagnostic.Suggestion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the file that a broken address may have meant. */
final class SimilarNames {
  private final LinkFolder folder;
  private @Nullable Map<String, String> alike;

  SimilarNames(LinkFolder folder) {
    this.folder = folder;
  }

  /** A file or folder that differs in case, width or form only. */
  Optional<String> alike(String path) {
    return Optional.ofNullable(index().get(Likeness.of(path)));
  }

  /** The file of the same folder whose name is nearest. */
  Optional<String> closest(String path) {
    String parent = Resolver.parent(path);
    String own = path.substring(parent.length());
    List<String> names =
        folder.files().stream()
            .filter(file -> Resolver.parent(file).equals(parent))
            .map(file -> file.substring(parent.length()))
            .filter(name -> Math.abs(name.length() - own.length()) <= Math.max(1, own.length() / 3))
            .toList();
    return Suggestion.closest(own, names).map(name -> parent + name);
  }

  /** A file of this name in another folder, if there is only one. */
  Optional<String> elsewhere(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<String> found =
        folder.files().stream()
            .filter(file -> file.endsWith("/" + name) || file.equals(name))
            .sorted(Comparator.naturalOrder())
            .limit(2)
            .toList();
    return found.size() == 1 && !name.isEmpty() ? Optional.of(found.get(0)) : Optional.empty();
  }

  private synchronized Map<String, String> index() {
    if (alike == null) {
      Map<String, String> names = new HashMap<>();
      folder.folders().forEach(name -> names.putIfAbsent(Likeness.of(name + "/"), name + "/"));
      folder.files().forEach(name -> names.putIfAbsent(Likeness.of(name), name));
      alike = names;
    }
    return alike;
  }
}
