package dev.shirube.artefact.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;

/**
 * A text in little room: deflated, as letters that every script may hold. A whole site is kept on
 * phones, and what is kept there is not packed again.
 */
final class Packed {
  private static final int BUFFER = 8192;

  private Packed() {}

  /**
   * Packs it.
   *
   * @param level what of the room that could be saved is worth the time, as {@link Deflater} counts
   */
  static String of(String text, int level) {
    Deflater deflater = new Deflater(level, true);
    deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
