package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Titles and names in a sentence; of many, only the first. */
final class Titles {
  private static final int NAMED = 6;

  private Titles() {}

  static Words of(Collection<String> paths, Versions versions) {
    return join(paths.stream().map(versions::title).toList());
  }

  static Words join(List<Words> names) {
    List<Words> named = names.stream().limit(NAMED).toList();
    int more = names.size() - named.size();
    return new Words(
        named.stream().map(name -> "「" + name.ja() + "」").collect(Collectors.joining())
            + (more > 0 ? "ほか " + more + " 件" : ""),
        named.stream().map(name -> "“" + name.en() + "”").collect(Collectors.joining(", "))
            + (more > 0 ? " and " + more + " more" : ""));
  }
}
