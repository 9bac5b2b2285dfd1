package dev.shirube.check.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of {@code <meta http-equiv="refresh">}. */
record Refresh(int seconds, String address, int start) {
  private static final Pattern VALUE =
      Pattern.compile(
          "\\s*(\\d{0,6})[\\d.]*\\s*[;,]?\\s*(?:url\\s*=\\s*)?([\"']?)(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Where it sends the reader; empty where it only loads the same page again. */
  static Optional<Refresh> of(String content) {
    Matcher value = VALUE.matcher(content);
    if (!value.matches()) {
      return Optional.empty();
    }
    String address = value.group(3);
    if (!value.group(2).isEmpty() && address.indexOf(value.group(2)) >= 0) {
      address = address.substring(0, address.indexOf(value.group(2)));
    }
    address = address.stripTrailing();
    if (address.isEmpty()) {
      return Optional.empty();
    }
    int seconds = value.group(1).isEmpty() ? 0 : Integer.parseInt(value.group(1));
    return Optional.of(new Refresh(seconds, address, value.start(3)));
  }
}
