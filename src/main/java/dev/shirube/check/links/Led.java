package dev.shirube.check.links;

import dev.shirube.check.html.Id;
import dev.shirube.check.html.Link;
import dev.shirube.check.html.WebFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Where the links of a file lead, found in one go over them.
 *
 * @param targets of its links, in their order
 * @param next the files at which its readers arrive
 * @param others the servers of others that it names
 * @param ids all that a link may name in it
 */
record Led(List<Target> targets, Set<WebFile> next, List<Target.External> others, Set<String> ids) {

  static Led of(WebFile file, Resolver resolver) {
    List<Target> targets = new ArrayList<>(file.links().size());
    // By the file itself: to compare two files is to compare all their links.
    Set<WebFile> next = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Target.External> others = new ArrayList<>();
    for (Link link : file.links()) {
      Target target = resolver.resolve(file, link);
      targets.add(target);
      if (target instanceof Target.External external) {
        others.add(external);
      } else if (target instanceof Target.Local local
          && local.file() != null
          && link.kind().leadsReaders()) {
        next.add(local.file());
      }
    }
    return new Led(targets, next, others, ids(file));
  }

  private static Set<String> ids(WebFile file) {
    Set<String> ids = new HashSet<>();
    for (Id id : file.ids()) {
      if (id.kind() != Id.Kind.MAP) {
        ids.add(id.value());
      }
    }
    return ids;
  }
}
