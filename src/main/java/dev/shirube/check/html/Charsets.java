package dev.shirube.check.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a file, by its byte order mark, what its head says, or else UTF-8. */
final class Charsets {
  private static final Pattern DECLARED =
      Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)");

  /** Browsers look no further either. */
  private static final int HEAD = 1024;

  private Charsets() {}

  static String decode(byte[] bytes, boolean html) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    return new String(bytes, html ? declared(bytes) : StandardCharsets.UTF_8);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher found = DECLARED.matcher(head);
    if (!found.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      String name = found.group(1);
      Charset charset = Charset.forName(name.equalsIgnoreCase("shift_jis") ? "MS932" : name);
      // A head that could be read one byte a letter is not in UTF-16, whatever it says.
      return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
