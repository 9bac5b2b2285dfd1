package dev.shirube.artefact.offline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Writes a picture as PNG, with the same bytes on every machine. Few colours become a palette, in
 * the order in which they are met; many stay as they are.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int MOST_COLOURS = 256;
  private static final int PALETTE = 3;
  private static final int RGBA = 6;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Png() {}

  /**
   * The picture's bytes.
   *
   * @param pixels row by row: alpha, red, green and blue of eight bits each
   */
  static byte[] write(int width, int height, int[] pixels) {
    Map<Integer, Integer> colours = new LinkedHashMap<>();
    for (int pixel : pixels) {
      colours.putIfAbsent(pixel, colours.size());
    }
    Png png = new Png();
    png.out.writeBytes(SIGNATURE);
    if (colours.size() <= MOST_COLOURS) {
      png.head(width, height, PALETTE);
      png.palette(colours);
      png.data(
          width, height, 1, (row, at) -> row.put(colours.getOrDefault(pixels[at], 0).byteValue()));
    } else {
      png.head(width, height, RGBA);
      png.data(width, height, 4, (row, at) -> row.putInt(Integer.rotateLeft(pixels[at], 8)));
    }
    png.chunk("IEND", new byte[0]);
    return png.out.toByteArray();
  }

  private void head(int width, int height, int kind) {
    byte[] plain = {8, (byte) kind, 0, 0, 0};
    chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(plain).array());
  }

  private void palette(Map<Integer, Integer> colours) {
    ByteBuffer solid = ByteBuffer.allocate(3 * colours.size());
    ByteBuffer alpha = ByteBuffer.allocate(colours.size());
    for (int colour : colours.keySet()) {
      solid.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
      alpha.put((byte) (colour >> 24));
    }
    chunk("PLTE", solid.array());
    chunk("tRNS", alpha.array());
  }

  /** Writes one pixel of a row. */
  private interface Pixel {
    void put(ByteBuffer row, int at);
  }

  private void data(int width, int height, int bytesEach, Pixel pixel) {
    int row = 1 + width * bytesEach;
    ByteBuffer rows = ByteBuffer.allocate(row * height);
    for (int at = 0; at < width * height; at++) {
      if (at % width == 0) {
        rows.put((byte) 0); // as it is, without a filter
      }
      pixel.put(rows, at);
    }
    chunk("IDAT", Deflate.zlib(rows.array(), bytesEach, row));
  }

  private void chunk(String name, byte[] content) {
    byte[] named =
        ByteBuffer.allocate(4 + content.length)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .put(content)
            .array();
    CRC32 sum = new CRC32();
    sum.update(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
