package dev.shirube.output;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a published tree is, kept beside it, never in it.
 *
 * @param tree which folder on disk, so that a run can tell whether the swap of a killed one took
 *     place; see {@link TreeId}
 * @param top the topmost names of the tree
 * @param own the assets that its pages use
 * @param carried the assets that only the version before used
 */
record Manifest(TreeId tree, Set<String> top, List<String> own, List<String> carried) {
  private static final String FIRST_LINE = "shirube published tree 1";
  private static final String LAST_LINE = "end";
  private static final String TREE = "tree ";
  private static final String ASSETS = "assets/";

  static Manifest of(TreeId tree, List<String> addresses, List<String> carried) {
    Set<String> top = new TreeSet<>();
    for (List<String> list : List.of(addresses, carried)) {
      for (String address : list) {
        int slash = address.indexOf('/');
        top.add(slash < 0 ? address : address.substring(0, slash));
      }
    }
    List<String> own = addresses.stream().filter(address -> address.startsWith(ASSETS)).toList();
    return new Manifest(tree, top, own, carried);
  }

  /**
   * The assets of this tree that the next one, with other {@code addresses}, is to keep: those it
   * replaces, for readers who have its pages open. While the assets stay as they are, so do the
   * ones carried: a generation ends when an asset changes, not when somebody builds again.
   */
  List<String> carriedInto(List<String> addresses) {
    Manifest next = of(tree, addresses, List.of());
    Set<String> kept = new TreeSet<>(next.own.equals(own) ? carried : own);
    next.own.forEach(kept::remove);
    return List.copyOf(kept);
  }

  /** Empty also where a run was killed while it wrote the file: that tree was never published. */
  static Optional<Manifest> read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.size() < 3
        || !lines.get(0).equals(FIRST_LINE)
        || !lines.get(lines.size() - 1).equals(LAST_LINE)) {
      return Optional.empty();
    }
    return Optional.of(
        new Manifest(
            TreeId.parse(lines.get(1).substring(TREE.length())),
            Set.copyOf(values("top ", lines)),
            values("own ", lines),
            values("carried ", lines)));
  }

  private static List<String> values(String key, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .toList();
  }

  /** Forced to the disk: losing it would make the published folder one that is not ours. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST_LINE);
    lines.add(TREE + tree);
    top.forEach(name -> lines.add("top " + name));
    own.forEach(address -> lines.add("own " + address));
    carried.forEach(address -> lines.add("carried " + address));
    lines.add(LAST_LINE);
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
      for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }
}
