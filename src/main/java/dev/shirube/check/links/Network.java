package dev.shirube.check.links;

import dev.shirube.check.html.LinkKind;
import dev.shirube.check.html.PageText;
import dev.shirube.check.html.WebFile;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A folder with what its links lead to: all that rules ask. */
final class Network {
  private final LinkFolder folder;
  private final List<WebFile> files;

  private final IdentityHashMap<WebFile, Led> led = new IdentityHashMap<>();
  private final Hosts hosts;
  private final SimilarNames names;
  private final Map<String, List<Alternate>> alternates = new ConcurrentHashMap<>();
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /** Another language of a page, as its head says. */
  record Alternate(String lang, Target target) {
    boolean leadsTo(String path) {
      return target instanceof Target.Local local && local.path().equals(path);
    }
  }

  Network(LinkFolder folder, LinkOptions options) {
    this.folder = folder;
    SiteAddress site = SiteAddress.of(options, folder);
    Resolver resolver = new Resolver(folder, site);
    this.names = new SimilarNames(folder);
    this.files = folder.webFiles();
    List<Led> all = files.parallelStream().map(file -> Led.of(file, resolver)).toList();
    for (int i = 0; i < files.size(); i++) {
      led.put(files.get(i), all.get(i));
    }
    this.hosts = Hosts.of(all, options, site);
  }

  LinkFolder folder() {
    return folder;
  }

  Hosts hosts() {
    return hosts;
  }

  SimilarNames names() {
    return names;
  }

  /** The files of the folder, in the order of their addresses. */
  List<WebFile> files() {
    return files;
  }

  /** Where the links of a file lead, in their order. */
  List<Target> targets(WebFile file) {
    Led it = led.get(file);
    return it == null ? List.of() : it.targets();
  }

  /** The files at which readers of a file arrive, each once. */
  Set<WebFile> next(WebFile file) {
    Led it = led.get(file);
    return it == null ? Set.of() : it.next();
  }

  /** Whether there is what a link names in a file of the folder. */
  boolean hasAnchor(Target.Local local) {
    WebFile file = local.file();
    if (local.fragment().isEmpty() || file != null && ids(file).contains(local.fragment())) {
      return true;
    }
    String name = Fragments.anchor(local.fragment());
    if (file == null || name.isEmpty() || Fragments.namesNoId(name)) {
      return true;
    }
    if (!file.page() && (!file.address().endsWith(".svg") || Fragments.isView(name))) {
      return true;
    }
    Set<String> there = ids(file);
    return there.contains(name)
        || Percent.decode(name).filter(there::contains).isPresent()
        || name.toLowerCase(Locale.ROOT).equals("top");
  }

  /** All that a link may name in a file. */
  Set<String> ids(WebFile file) {
    Led it = led.get(file);
    return it == null ? Set.of() : it.ids();
  }

  /** The other languages that a page names in its head. */
  List<Alternate> alternates(WebFile file) {
    return alternates.computeIfAbsent(
        file.address(),
        key ->
            ofKind(file, LinkKind.ALTERNATE)
                .mapToObj(i -> new Alternate(file.links().get(i).language(), targets(file).get(i)))
                .toList());
  }

  /** Where a page that does nothing else sends its reader. */
  Optional<Target> onward(WebFile file) {
    return ofKind(file, LinkKind.REFRESH)
        .filter(i -> file.redirect())
        .mapToObj(targets(file)::get)
        .findFirst();
  }

  /** The numbers of links of one kind. */
  private static IntStream ofKind(WebFile file, LinkKind kind) {
    return IntStream.range(0, file.links().size()).filter(i -> file.links().get(i).kind() == kind);
  }

  /** The words of a page in one line, alike whatever their case and width. */
  String text(WebFile page) {
    return texts.computeIfAbsent(
        page.address(), key -> Likeness.of(PageText.of(folder.bytes(key))).replace('\n', ' '));
  }
}
