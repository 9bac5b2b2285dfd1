package dev.shirube.artefact.offline;

import dev.shirube.output.OutputTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that a reader's device keeps: everything that a page is, or shows.
 *
 * <p>Not kept is what only programs read (feeds, the map of the site, texts for robots and language
 * models), what the system fetches once by itself (manifests and icons), the worker, and the answer
 * to a wrong address, in whose place the offline page stands. Pages that send on are kept: old
 * bookmarks go on working, and they are small. Assets of the site before are not: pages that name
 * them are kept with them under the version before.
 *
 * @param hashes of the content, by address
 * @param bytes of all together
 */
record KeptFiles(SortedMap<String, String> hashes, long bytes) {
  private static final int VERSION_DIGITS = 12;

  KeptFiles {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /** Those of a tree in which nothing is missing but what this package makes. */
  static KeptFiles of(OutputTree tree) {
    SortedMap<String, String> hashes = new TreeMap<>();
    long bytes = 0;
    for (String address : tree.addresses()) {
      if (isKept(address)) {
        byte[] content = tree.read(address);
        hashes.put(address, Base64.getEncoder().encodeToString(sha256().digest(content)));
        bytes += content.length;
      }
    }
    return new KeptFiles(hashes, bytes);
  }

  private static boolean isKept(String address) {
    boolean isForPrograms = !address.startsWith("files/") && address.matches(".*\\.(xml|txt)");
    return !isForPrograms && !address.equals("404.html");
  }

  /**
   * Tells this state of the site from every other.
   *
   * @param worker what is done with the files, which is a part of the state
   */
  String version(byte[] worker) {
    MessageDigest all = sha256();
    all.update(worker);
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      all.update((file.getKey() + "\n" + file.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(all.digest()).substring(0, VERSION_DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
