package dev.shirube.check.html;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses in the words of a page that something other than ASCII is glued to. */
final class TextAddresses {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[\\x21-\\x7e]*[^\\x00-\\x7f\\s][^\\s<>\"]*");

  /** One address and where it begins in the text. */
  record Match(String text, int start) {}

  private TextAddresses() {}

  static void find(String text, Consumer<Match> found) {
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      found.accept(new Match(address.group(), address.start()));
    }
  }
}
