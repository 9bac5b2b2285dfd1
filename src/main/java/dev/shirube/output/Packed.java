package dev.shirube.output;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.Deflater;

/**
 * Bytes in little room: deflated, as letters that every page and script may hold. {@code
 * js/unpack.js} reads them.
 */
public final class Packed {
  private static final int BUFFER = 8192;

  private Packed() {}

  /**
   * Packs them.
   *
   * @param level what of the room that could be saved is worth the time, as {@link Deflater} counts
   */
  public static String of(byte[] bytes, int level) {
    Deflater deflater = new Deflater(level, true);
    deflater.setInput(bytes);
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
