package dev.shirube.artefact.offline;

import dev.shirube.output.AssetName;
import dev.shirube.output.SiteFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files that a reader's device keeps: everything that a page is, or shows.
 *
 * <p>Not kept is what only programs read (feeds, the map of the site, texts for robots and language
 * models), what the system fetches once by itself (manifests and icons), the worker, and the answer
 * to a wrong address, in whose place the offline page stands. Pages that send on are kept: old
 * bookmarks go on working, and they are small. Of assets those are kept that something names: some
 * scripts are only ever parts of others. Assets of the site before are not: pages that name them
 * are kept with them under the version before.
 *
 * <p>Of a site that is too large to be stored without asking, only the entrances are kept: the
 * first pages and what is shown in the place of any other.
 *
 * @param hashes of the content, by address
 * @param bytes of all together
 * @param whole whether every page is kept
 */
record KeptFiles(SortedMap<String, String> hashes, long bytes, boolean whole) {
  /** About as much as a phone's browser may hold, and a slow line brings in ten minutes. */
  static final long MOST_BYTES = 50_000_000;

  private static final int VERSION_DIGITS = 12;
  private static final String ASSETS = "assets/";
  private static final Pattern NAMING = Pattern.compile(".*\\.(?:html|css|js|svg)");
  private static final Pattern ENTRANCE = Pattern.compile("(?:[^/]+/)?index\\.html|offline\\.html");
  private static final Pattern FOR_PROGRAMS = Pattern.compile(".*\\.(?:xml|txt)");

  KeptFiles {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /**
   * Those of a site in which nothing is missing but what this package makes.
   *
   * @param elsewhere what stands there, but not in the site that is published
   * @param known what was looked at before
   */
  static KeptFiles of(SiteFiles files, Set<String> elsewhere, KnownFiles known) {
    List<Kept> all =
        files.addresses().parallelStream()
            .filter(address -> isKept(address) && !elsewhere.contains(address))
            .map(address -> known.kept(address, files.read(address)))
            .toList();
    known.forgetAllBut(all);
    KeptFiles whole = withNamedAssets(all, file -> !isAsset(file), true);
    return whole.bytes <= MOST_BYTES
        ? whole
        : withNamedAssets(all, file -> ENTRANCE.matcher(file.address()).matches(), false);
  }

  /** The files of these pages, and every asset that they or their assets name. */
  private static KeptFiles withNamedAssets(List<Kept> all, Predicate<Kept> pages, boolean whole) {
    Map<String, Kept> assets =
        all.stream()
            .filter(KeptFiles::isAsset)
            .collect(
                Collectors.toMap(file -> file.address().substring(ASSETS.length()), file -> file));
    SortedMap<String, String> hashes = new TreeMap<>();
    long bytes = 0;
    Deque<Kept> open = all.stream().filter(pages).collect(Collectors.toCollection(ArrayDeque::new));
    while (!open.isEmpty()) {
      Kept file = open.pop();
      if (hashes.put(file.address(), file.hash()) == null) {
        bytes += file.bytes();
        file.names().stream().map(assets::get).filter(Objects::nonNull).forEach(open::push);
      }
    }
    return new KeptFiles(hashes, bytes, whole);
  }

  private static boolean isAsset(Kept file) {
    return file.address().startsWith(ASSETS);
  }

  /** What has to be known of a file; the contents of all would fill the memory of a large site. */
  record Kept(String address, String hash, int bytes, Set<String> names) {
    static Kept of(String address, byte[] content) {
      String hash = Base64.getEncoder().encodeToString(AssetName.sha256(content));
      return new Kept(address, hash, content.length, assetsNamed(address, content));
    }
  }

  private static Set<String> assetsNamed(String address, byte[] content) {
    return NAMING.matcher(address).matches() ? AssetName.allIn(content) : Set.of();
  }

  private static boolean isKept(String address) {
    boolean isForPrograms =
        !address.startsWith("files/") && FOR_PROGRAMS.matcher(address).matches();
    return !isForPrograms && !address.equals("404.html");
  }

  /**
   * Tells this state of the site from every other.
   *
   * @param worker what is done with the files, which is a part of the state
   */
  String version(byte[] worker) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(worker);
    hashes.forEach(
        (address, hash) ->
            all.writeBytes((address + "\n" + hash + "\n").getBytes(StandardCharsets.UTF_8)));
    byte[] digest = AssetName.sha256(all.toByteArray());
    return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
  }
}
