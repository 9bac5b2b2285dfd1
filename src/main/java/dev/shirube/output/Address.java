package dev.shirube.output;

import dev.shirube.diagnostic.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a file of the site may be called: a relative address with forward slashes that means the
 * same file on Linux, macOS and Windows, on a web server and in a zip.
 */
public final class Address {
  private static final String UNSAFE = "\\:*?\"<>|";

  /** Windows opens a device instead of a file for these, whatever ending follows. */
  private static final Set<String> DEVICES =
      Set.of(
          "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "COM0", "COM1", "COM2", "COM3", "COM4",
          "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³", "LPT0", "LPT1", "LPT2",
          "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³");

  private Address() {}

  /** Why no file can be published at the address; empty if one can. */
  public static Optional<Words> fault(String address) {
    int start = 0;
    while (true) {
      int slash = address.indexOf('/', start);
      Words fault = segmentFault(address.substring(start, slash < 0 ? address.length() : slash));
      if (!fault.isEmpty()) {
        return Optional.of(fault);
      }
      if (slash < 0) {
        return Optional.empty();
      }
      start = slash + 1;
    }
  }

  /** An unsafe address that comes this far is a fault of the tool, not of an author. */
  static void require(String address) {
    fault(address)
        .ifPresent(
            words -> {
              throw new IllegalArgumentException(address + ": " + words.en());
            });
  }

  private static Words segmentFault(String segment) {
    if (segment.isEmpty()) {
      return new Words("名前が空です", "it has an empty name in it");
    }
    if (segment.equals(".") || segment.equals("..")) {
      return new Words("「" + segment + "」は使えません", "“" + segment + "” is not allowed in it");
    }
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (Character.isISOControl(c)) {
        return new Words("制御文字が入っています", "it has a control character in it");
      }
      if (UNSAFE.indexOf(c) >= 0) {
        return new Words("文字「" + c + "」は使えません", "the character “" + c + "” is not allowed in it");
      }
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == segment.length()
            || !Character.isLowSurrogate(segment.charAt(i + 1))) {
          return new Words("壊れた文字が入っています", "it has half of a character in it");
        }
        i++;
      }
    }
    char last = segment.charAt(segment.length() - 1);
    if (last == '.' || last == ' ') {
      return new Words(
          "「" + segment + "」の末尾に点や空白は使えません",
          "“" + segment + "” ends in a dot or a space, which Windows drops");
    }
    int dot = segment.indexOf('.');
    String stem = (dot < 0 ? segment : segment.substring(0, dot)).stripTrailing();
    if (stem.length() <= 7 && DEVICES.contains(upper(stem))) {
      return new Words(
          "「" + stem + "」はWindowsの装置の名前なので使えません",
          "“" + stem + "” is the name of a device on Windows");
    }
    return Words.NONE;
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
