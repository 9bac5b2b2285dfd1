package dev.shirube.artefact.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's own decompressor reads what is written. */
class DeflateTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 10, 11, 66, 67, 257, 258, 259, 516, 517, 100_000})
  void runsOfEachLengthAreReadBack(int length) throws DataFormatException {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 200);
    assertThat(inflated(Deflate.zlib(bytes, 1), length)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 9, 24, 25, 513, 2049, 16_384, 24_577, 32_768})
  void copiesFromEachDistanceAreReadBack(int distance) throws DataFormatException {
    byte[] bytes = new byte[3 * distance + 100];
    byte[] once = new byte[distance];
    new Random(distance).nextBytes(once);
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = once[at % distance];
    }
    byte[] written = Deflate.zlib(bytes, distance);
    assertThat(inflated(written, bytes.length)).isEqualTo(bytes);
    assertThat(written).hasSizeLessThan(distance * 5 / 4 + distance / 16 + 40);
  }

  @Test
  void everyByteIsReadBack() throws DataFormatException {
    byte[] bytes = new byte[256];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) at;
    }
    assertThat(inflated(Deflate.zlib(bytes, 1), bytes.length)).isEqualTo(bytes);
  }

  private static byte[] inflated(byte[] written, int length) throws DataFormatException {
    Inflater inflater = new Inflater();
    inflater.setInput(written);
    byte[] bytes = new byte[length + 1];
    int count = inflater.inflate(bytes);
    assertThat(inflater.finished()).as("the sum at the end is right").isTrue();
    inflater.end();
    return Arrays.copyOf(bytes, count);
  }
}
