package dev.shirube.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a tree is to hold, told by its writers; and whether the folder holds just that. */
final class Inventory {
  private final Path root;

  /** Every file, and every folder with a slash at the end, by the name a careless disk sees. */
  private final Map<String, String> names = new ConcurrentHashMap<>();

  private final Set<String> madeFolders = ConcurrentHashMap.newKeySet();

  Inventory(Path root) {
    this.root = root;
    madeFolders.add("");
  }

  /** Takes the address for one writer and sees to it that its folder exists. */
  Path register(String address) throws IOException {
    Address.require(address);
    take(address, address);
    String folder = folderOf(address);
    if (!madeFolders.contains(folder)) {
      for (String outer = folder; !outer.isEmpty(); outer = folderOf(outer)) {
        take(outer + "/", address);
      }
      Files.createDirectories(root.resolve(folder));
      for (String outer = folder; madeFolders.add(outer); outer = folderOf(outer)) {}
    }
    return root.resolve(address);
  }

  List<String> addresses() {
    return names.values().stream().filter(name -> !name.endsWith("/")).sorted().toList();
  }

  /**
   * Holds the folder against what was told. Asks for names alone, a folder at a time, so that it
   * costs a few milliseconds for 10,000 files.
   */
  void verify() throws IOException {
    Set<String> missing = new HashSet<>(addresses());
    for (String folder : madeFolders) {
      String prefix = folder.isEmpty() ? "" : folder + "/";
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
        for (Path entry : entries) {
          String address = prefix + entry.getFileName();
          if (!missing.remove(address) && !madeFolders.contains(address)) {
            throw new IllegalStateException("written but never registered: " + address);
          }
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("registered but never written: " + first(missing));
    }
  }

  /** Takes a name, {@code entry}, that the file at {@code address} needs. */
  private void take(String entry, String address) {
    boolean folder = entry.endsWith("/");
    String name = folder ? entry.substring(0, entry.length() - 1) : entry;
    String taken = names.putIfAbsent(folded(name), entry);
    if (taken == null || (folder && taken.equals(entry))) {
      return;
    }
    throw new IllegalStateException(
        taken.equals(address)
            ? "written twice: " + address
            : address + " cannot be written beside " + taken + ": some systems see one name");
  }

  private static String folderOf(String address) {
    return address.substring(0, Math.max(0, address.lastIndexOf('/')));
  }

  /** macOS and Windows see one name where case or the way an accent is composed differs. */
  private static String folded(String address) {
    return Normalizer.normalize(address, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static String first(Collection<String> addresses) {
    return addresses.stream().sorted().findFirst().orElse("");
  }
}
