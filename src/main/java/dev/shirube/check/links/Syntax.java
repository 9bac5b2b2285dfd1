package dev.shirube.check.links;

import java.text.Normalizer;
import java.util.Locale;

/** The parts of an address, as browsers take it apart. */
final class Syntax {
  private Syntax() {}

  /**
   * Browsers drop spaces around an address and line breaks in it, and turn backslashes of paths.
   */
  static String asBrowsersRead(String written) {
    int start = 0;
    int end = written.length();
    while (start < end && written.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && written.charAt(end - 1) <= ' ') {
      end--;
    }
    StringBuilder read = null;
    boolean path = true;
    for (int i = start; i < end; i++) {
      char c = written.charAt(i);
      boolean dropped = c == '\t' || c == '\n' || c == '\r';
      path &= c != '?' && c != '#';
      boolean turned = path && c == '\\';
      if (read == null && (dropped || turned)) {
        read = new StringBuilder(written.substring(start, i));
      }
      if (read != null && !dropped) {
        read.append(turned ? '/' : c);
      }
    }
    return read == null ? written.substring(start, end) : read.toString();
  }

  /** In small letters; empty where the address has none. */
  static String scheme(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == ':' && i > 0) {
        return address.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
        return "";
      }
    }
    return "";
  }

  /** Without query and fragment. */
  static String path(String address) {
    int end = end(address, 0, "?#");
    return address.substring(0, end);
  }

  static Target.External external(String scheme, String address) {
    int start = scheme.isEmpty() ? 0 : scheme.length() + 1;
    while (start < address.length() && address.charAt(start) == '/') {
      start++;
    }
    int end = end(address, start, "/?#");
    String authority = address.substring(start, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.lastIndexOf(':');
    if (port >= 0 && !host.endsWith("]")) {
      host = host.substring(0, port);
    }
    if (!isAscii(host)) {
      host = Normalizer.normalize(host, Normalizer.Form.NFKC).replace('。', '.');
    }
    return new Target.External(scheme, host.toLowerCase(Locale.ROOT), address.substring(end));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static int end(String text, int from, String stops) {
    for (int i = from; i < text.length(); i++) {
      if (stops.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
