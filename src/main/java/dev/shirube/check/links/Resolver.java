package dev.shirube.check.links;

import dev.shirube.check.html.Link;
import dev.shirube.check.html.LinkKind;
import dev.shirube.check.html.WebFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds where addresses lead. */
final class Resolver {
  private static final List<String> INDEXES = List.of("index.html", "index.htm", "index.xhtml");

  private final LinkFolder folder;
  private final SiteAddress site;

  /** Pages of a folder print the same addresses over and over. */
  private final Map<String, Map<String, Target>> known = new ConcurrentHashMap<>();

  Resolver(LinkFolder folder, SiteAddress site) {
    this.folder = folder;
    this.site = site;
  }

  Target resolve(WebFile from, Link link) {
    String written = link.written();
    if (isPlace(written) && from.base().isEmpty()) {
      return new Target.Local(from.address(), folder.webFile(from.address()), written.substring(1));
    }
    boolean own = written.isEmpty() || written.charAt(0) == '#' || written.charAt(0) == '?';
    // What the page says of itself is believed; what it links to may be anybody's server.
    boolean told = link.kind() == LinkKind.ALTERNATE || link.kind() == LinkKind.CANONICAL;
    if (own || told) {
      return resolve(from, written, told);
    }
    String place = from.base().isEmpty() ? parent(from.address()) : from.address();
    // Asked first, since computeIfAbsent may wait for others even where there is a value.
    Map<String, Target> here = known.get(place);
    if (here == null) {
      here = known.computeIfAbsent(place, key -> new ConcurrentHashMap<>());
    }
    Target target = here.get(written);
    return target != null
        ? target
        : here.computeIfAbsent(written, key -> resolve(from, key, false));
  }

  /** Whether an address is no more than a place on its own page, without anything to clean. */
  private static boolean isPlace(String written) {
    if (written.isEmpty() || written.charAt(0) != '#') {
      return false;
    }
    char last = written.charAt(written.length() - 1);
    return last > ' '
        && written.indexOf('\t') < 0
        && written.indexOf('\n') < 0
        && written.indexOf('\r') < 0;
  }

  private Target resolve(WebFile from, String written, boolean told) {
    String address = Syntax.asBrowsersRead(written);
    if (address.isEmpty()) {
      return new Target.Nothing();
    }
    String scheme = Syntax.scheme(address);
    if (scheme.isEmpty() && !address.startsWith("//")) {
      return from.base().isEmpty()
          ? relative("/" + from.address(), address)
          : onBase(from, Syntax.asBrowsersRead(from.base()), address, told);
    }
    return absolute(scheme, address, told);
  }

  private Target onBase(WebFile from, String base, String address, boolean told) {
    String scheme = Syntax.scheme(base);
    if (scheme.isEmpty() && !base.startsWith("//")) {
      Optional<String> place = path("/" + from.address(), Syntax.path(base));
      return place.isEmpty() ? new Target.Outside(base + address) : relative(place.get(), address);
    }
    Optional<String> below = site.below(base, told);
    return below.isEmpty()
        ? Syntax.external(scheme, base)
        : relative("/" + Percent.lenient(Syntax.path(below.get())), address);
  }

  private Target absolute(String scheme, String address, boolean told) {
    switch (scheme) {
      case "", "http", "https" -> {
        Optional<String> below = site.below(address, told);
        return below.isPresent()
            ? relative("/", below.get().isEmpty() ? "./" : "./" + below.get())
            : Syntax.external(scheme, address);
      }
      case "file" -> {
        return new Target.Outside(address);
      }
      default -> {
        return scheme.length() == 1
            ? new Target.Outside(address)
            : new Target.Other(scheme, address.substring(scheme.length() + 1));
      }
    }
  }

  /** Resolves against a path that begins at the root of the folder. */
  private Target relative(String from, String address) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash + 1);
    String path = Syntax.path(address);
    if (Percent.decode(path).isEmpty()) {
      return new Target.Undecodable(path);
    }
    return path(from, path)
        .map(found -> find(found.substring(1), fragment))
        .orElseGet(() -> new Target.Outside(path));
  }

  private Target find(String path, String fragment) {
    boolean asksFolder = path.isEmpty() || path.endsWith("/");
    if (!asksFolder && folder.hasFile(path)) {
      return new Target.Local(path, folder.webFile(path), fragment);
    }
    String name = asksFolder && !path.isEmpty() ? path.substring(0, path.length() - 1) : path;
    if (!folder.hasFolder(name)) {
      return new Target.Missing(path);
    }
    for (String index : INDEXES) {
      String page = name.isEmpty() ? index : name + "/" + index;
      if (folder.hasFile(page)) {
        return new Target.Local(page, folder.webFile(page), fragment);
      }
    }
    return new Target.NoIndex(path);
  }

  /** The path from the root of the folder, decoded; empty where it leads out. */
  private Optional<String> path(String from, String written) {
    if (written.isEmpty()) {
      return Optional.of(from);
    }
    return written.startsWith("/")
        ? site.belowPath(written).flatMap(below -> join("/", below))
        : join(from, written);
  }

  /** Joins a written path to one that begins with a slash. */
  private static Optional<String> join(String from, String written) {
    List<String> parts = new ArrayList<>();
    for (String part : parent(from).split("/", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    String last = "";
    for (String part : written.split("/", -1)) {
      last = Percent.lenient(part);
      if (last.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.remove(parts.size() - 1);
      } else if (!last.isEmpty() && !last.equals(".")) {
        parts.add(last);
      }
    }
    boolean folder = last.isEmpty() || last.equals(".") || last.equals("..");
    return Optional.of("/" + String.join("/", parts) + (folder && !parts.isEmpty() ? "/" : ""));
  }

  static String parent(String address) {
    return address.substring(0, address.lastIndexOf('/') + 1);
  }
}
