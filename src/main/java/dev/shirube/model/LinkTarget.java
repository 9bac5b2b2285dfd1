package dev.shirube.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a link in a page means, from the address as an author writes it. */
public sealed interface LinkTarget {

  /** Another page of the same language, or this one; {@code fragment} may be empty. */
  record ToPage(String path, String fragment) implements LinkTarget {}

  /** A file below content/files; {@code fragment}, such as a page of a PDF, may be empty. */
  record ToFile(String path, String fragment) implements LinkTarget {}

  /** An address outside the site, or one that the site only passes on (tel:, mailto:). */
  record Outside(String address) implements LinkTarget {

    /** In small letters; empty where the address takes that of the page, as {@code //host} does. */
    public String scheme() {
      return address.startsWith("//")
          ? ""
          : address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT);
    }
  }

  /** A relative address that leads out of the content or is neither page nor file. */
  record Unclear(String address) implements LinkTarget {}

  /**
   * Reads an address in a page. Links between pages name the Markdown file, so that they also work
   * where editors read the sources.
   */
  static LinkTarget of(Page page, String address) {
    if (hasScheme(address) || address.startsWith("//")) {
      return new Outside(address);
    }
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash + 1);
    String file = hash < 0 ? address : address.substring(0, hash);
    if (file.isEmpty()) {
      return new ToPage(page.path(), fragment);
    }
    if (file.startsWith("/")) {
      return new Unclear(address);
    }
    String resolved = resolve(page.lang() + "/" + page.folder(), file);
    String own = page.lang() + "/";
    if (resolved.startsWith(own) && resolved.endsWith(".md")) {
      return new ToPage(
          resolved.substring(own.length(), resolved.length() - ".md".length()), fragment);
    }
    if (resolved.startsWith("files/")) {
      return new ToFile(resolved.substring("files/".length()), fragment);
    }
    return new Unclear(address);
  }

  private static boolean hasScheme(String address) {
    int colon = address.indexOf(':');
    if (colon < 1) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      char c = address.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
        return false;
      }
    }
    return true;
  }

  /** Resolves {@code ..} against a folder below content/; empty where it leads out. */
  private static String resolve(String folder, String relative) {
    List<String> parts = new ArrayList<>();
    for (String part : (folder + "/" + relative).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "";
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
