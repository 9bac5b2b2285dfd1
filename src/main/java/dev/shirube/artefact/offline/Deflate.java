package dev.shirube.artefact.offline;

import java.io.ByteArrayOutputStream;
import java.util.zip.Adler32;

/**
 * Compresses bytes of plain drawings, which are long runs and rows like the row above. The
 * platform's own compressor gives other bytes with another version of zlib, and the same input must
 * make the same site on every machine.
 *
 * <p>One block with the codes that RFC 1951 fixes, within the wrapping of RFC 1950.
 */
final class Deflate {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;
  private static final int END_OF_BLOCK = 256;
  private static final int FIRST_LENGTH = 257;
  private static final int DISTANCE_BITS = 5;

  /** The shortest copy that each length code from 257 on can say, and its extra bits. */
  private static final int[] LENGTHS = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };

  private static final int[] LENGTH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int pending;
  private int pendingBits;

  private Deflate() {}

  /**
   * The bytes, compressed.
   *
   * @param distances how far back something like the coming bytes is likely to stand
   */
  static byte[] zlib(byte[] bytes, int... distances) {
    Deflate deflate = new Deflate();
    deflate.out.write(0x78);
    deflate.out.write(0x01);
    deflate.block(bytes, distances);
    Adler32 sum = new Adler32();
    sum.update(bytes);
    for (int shift = 24; shift >= 0; shift -= 8) {
      deflate.out.write((int) (sum.getValue() >>> shift));
    }
    return deflate.out.toByteArray();
  }

  private void block(byte[] bytes, int[] distances) {
    bits(1, 1); // the last block
    bits(1, 2); // with fixed codes
    int at = 0;
    while (at < bytes.length) {
      int length = 0;
      int distance = 0;
      for (int back : distances) {
        int same = same(bytes, at, back);
        if (same > length) {
          length = same;
          distance = back;
        }
      }
      if (length < SHORTEST) {
        symbol(bytes[at] & 0xff);
        at++;
      } else {
        copy(length, distance);
        at += length;
      }
    }
    symbol(END_OF_BLOCK);
    bits(0, (8 - pendingBits) % 8);
  }

  /** How many bytes from here on are those that stand so far back. */
  private static int same(byte[] bytes, int at, int back) {
    if (back > at) {
      return 0;
    }
    int most = Math.min(LONGEST, bytes.length - at);
    int length = 0;
    while (length < most && bytes[at + length] == bytes[at + length - back]) {
      length++;
    }
    return length;
  }

  private void copy(int length, int distance) {
    int code = LENGTHS.length - 1;
    while (LENGTHS[code] > length) {
      code--;
    }
    symbol(FIRST_LENGTH + code);
    bits(length - LENGTHS[code], LENGTH_BITS[code]);

    // Two codes for each number of extra bits, from the second pair on.
    int before = distance - 1;
    int extra = before < 2 ? 0 : 30 - Integer.numberOfLeadingZeros(before);
    int first = before >> extra;
    reversed(before < 2 ? before : 2 * extra + first, DISTANCE_BITS);
    bits(before & ((1 << extra) - 1), extra);
  }

  /** A symbol of the alphabet of bytes and lengths. */
  private void symbol(int symbol) {
    if (symbol < 144) {
      reversed(0x30 + symbol, 8);
    } else if (symbol < 256) {
      reversed(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      reversed(symbol - 256, 7);
    } else {
      reversed(0xc0 + symbol - 280, 8);
    }
  }

  /** Codes begin with their highest bit, all else with its lowest. */
  private void reversed(int code, int count) {
    bits(Integer.reverse(code) >>> (32 - count), count);
  }

  private void bits(int value, int count) {
    pending |= value << pendingBits;
    pendingBits += count;
    while (pendingBits >= 8) {
      out.write(pending);
      pending >>>= 8;
      pendingBits -= 8;
    }
  }
}
