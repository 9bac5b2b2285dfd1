package dev.shirube.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Scripts and pictures of templates as they were made, for a site that is made again and again:
 * they are functions of the files below templates/ alone. A style sheet is not, since it may name
 * what the build makes.
 */
final class KnownAssets {
  private final Map<String, byte[]> made = new ConcurrentHashMap<>();
  private String print = "";

  /** Forgets all where templates are not those of the print any more. */
  void begin(String newPrint) {
    if (!newPrint.equals(print)) {
      made.clear();
      print = newPrint;
    }
  }

  /** What is wrong with an asset is told by making it. */
  void forget() {
    made.clear();
  }

  byte[] get(String name, Supplier<byte[]> making) {
    return made.computeIfAbsent(name, any -> making.get());
  }
}
