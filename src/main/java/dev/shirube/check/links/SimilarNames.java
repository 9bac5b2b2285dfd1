package dev.shirube.check.links;

import dev.shirube.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the file that a broken address may have meant. */
final class SimilarNames {
  private final LinkFolder folder;
  private @Nullable Index index;

  SimilarNames(LinkFolder folder) {
    this.folder = folder;
  }

  /** A file or folder that differs in case, width or form only. */
  Optional<String> alike(String path) {
    return Optional.ofNullable(index().alike().get(Likeness.of(path)));
  }

  /** The file of the same folder whose name is nearest. */
  Optional<String> closest(String path) {
    String parent = Resolver.parent(path);
    String own = path.substring(parent.length());
    return Suggestion.closest(own, index().inFolder().getOrDefault(parent, List.of()))
        .map(name -> parent + name);
  }

  /** A file of this name in another folder, if there is only one. */
  Optional<String> elsewhere(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<String> folders = index().havingFile().getOrDefault(name, List.of());
    return folders.size() == 1 ? Optional.of(folders.get(0) + name) : Optional.empty();
  }

  private synchronized Index index() {
    if (index == null) {
      index = Index.of(folder);
    }
    return index;
  }

  /**
   * The names of a folder, as they are asked for.
   *
   * @param alike by what remains without case, width and form
   * @param inFolder the files of each folder
   * @param havingFile the folders that have a file of this name
   */
  private record Index(
      Map<String, String> alike,
      Map<String, List<String>> inFolder,
      Map<String, List<String>> havingFile) {

    static Index of(LinkFolder folder) {
      Index index = new Index(new HashMap<>(), new HashMap<>(), new HashMap<>());
      for (String name : folder.folders()) {
        index.alike.putIfAbsent(Likeness.of(name + "/"), name + "/");
      }
      for (String file : folder.files()) {
        index.alike.putIfAbsent(Likeness.of(file), file);
        String parent = Resolver.parent(file);
        String name = file.substring(parent.length());
        index.inFolder.computeIfAbsent(parent, key -> new ArrayList<>()).add(name);
        index.havingFile.computeIfAbsent(name, key -> new ArrayList<>()).add(parent);
      }
      return index;
    }
  }
}
