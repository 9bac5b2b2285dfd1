package dev.shirube.edit.skeleton;

import java.text.Normalizer;
import java.util.Locale;

/** What a name would have to be that cannot be as it was written. */
final class Proposal {
  private Proposal() {}

  /** An id of small letters, digits and hyphens; empty where nothing is left. */
  static String id(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** Ids with slashes between them. */
  static String path(String name) {
    StringBuilder path = new StringBuilder();
    for (String part : name.split("/", -1)) {
      String id = id(part);
      if (!id.isEmpty()) {
        path.append(path.length() == 0 ? "" : "/").append(id);
      }
    }
    return path.toString();
  }
}
