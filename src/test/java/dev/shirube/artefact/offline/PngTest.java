package dev.shirube.artefact.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what another reader of PNG sees. */
class PngTest {
  static Stream<Arguments> pictures() {
    Random random = new Random(7);
    int[] few = random.ints(256).toArray();
    return Stream.of(
        Arguments.of("one pixel", 1, 1, pixels(at -> 0xff102030)),
        Arguments.of("nothing to see", 300, 4, pixels(at -> 0)),
        Arguments.of("a row alone", 4000, 1, pixels(at -> at < 2000 ? 0xff0017c1 : -1)),
        Arguments.of("a column alone", 1, 4000, pixels(at -> at % 3 == 0 ? 0xff0017c1 : -1)),
        Arguments.of("a palette that is full", 97, 61, pixels(at -> few[at % 256])),
        Arguments.of("one colour too many", 97, 61, pixels(at -> at % 257 << 24 | at % 257)),
        Arguments.of("noise", 64, 64, pixels(at -> random.nextInt())),
        Arguments.of("rows alike", 640, 200, pixels(at -> few[at % 640 % 5])));
  }

  private static IntUnaryOperator pixels(IntUnaryOperator each) {
    return each;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void isReadBackAsItWas(String name, int width, int height, IntUnaryOperator each)
      throws IOException {
    int[] pixels = IntStream.range(0, width * height).map(each).toArray();
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.write(width, height, pixels)));
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
    assertThat(read.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(pixels);
  }
}
