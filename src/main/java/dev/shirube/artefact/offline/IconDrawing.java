package dev.shirube.artefact.offline;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Draws the site's sign. How a JDK smooths edges is its own affair and changes, so it draws without
 * that, four times as large, and the smoothing is ours.
 */
final class IconDrawing {
  private static final int FINER = 4;
  private static final int SAMPLES = FINER * FINER;

  /**
   * Says in a sign how it looks on a dark ground, or for whom else. An icon has one look, and the
   * library takes such rules for rules without a condition.
   */
  private static final Pattern CONDITION =
      Pattern.compile("@media[^{]*\\{(?:[^{}]*\\{[^{}]*})*[^{}]*}");

  private static final Pattern EMPTY_STYLE = Pattern.compile("<style>\\s*</style>");

  private final SVGDocument sign;
  private final Color ground;

  private IconDrawing(SVGDocument sign, Color ground) {
    this.sign = sign;
    this.ground = ground;
  }

  /**
   * Reads the sign.
   *
   * @param ground behind it where it has to be solid
   */
  static IconDrawing of(byte[] svg, Color ground) {
    System.setProperty("java.awt.headless", "true");
    LoaderContext alone =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    SVGDocument sign = new SVGLoader().load(new ByteArrayInputStream(plain(svg)), null, alone);
    if (sign == null) {
      throw new FatalException(
          new Words(
              "templates/img/icon.svg からアイコンを作れません。SVGとして読めるか、確かめてください。",
              "No icons can be made of templates/img/icon.svg; see whether it is an SVG."));
    }
    return new IconDrawing(sign, ground);
  }

  private static byte[] plain(byte[] svg) {
    String text = new String(svg, StandardCharsets.UTF_8);
    String plain = EMPTY_STYLE.matcher(CONDITION.matcher(text).replaceAll("")).replaceAll("");
    return plain.getBytes(StandardCharsets.UTF_8);
  }

  byte[] png(Icon icon) {
    int side = icon.size() * FINER;
    BufferedImage large = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = large.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    if (icon.solid()) {
      graphics.setColor(ground);
      graphics.fillRect(0, 0, side, side);
    }
    float margin = side * icon.margin() / 100f;
    float inner = side - 2 * margin;
    sign.renderWithPlatform(
        NullPlatformSupport.INSTANCE, graphics, new ViewBox(margin, margin, inner, inner));
    graphics.dispose();
    int[] fine = ((DataBufferInt) large.getRaster().getDataBuffer()).getData();
    return Png.write(icon.size(), icon.size(), smoothed(fine, icon.size()));
  }

  /** Each pixel is the mean of those that it was drawn with. */
  private static int[] smoothed(int[] fine, int size) {
    int[] pixels = new int[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        pixels[y * size + x] = mean(fine, (y * size * FINER + x) * FINER, size * FINER);
      }
    }
    return pixels;
  }

  private static int mean(int[] fine, int corner, int row) {
    if (isOneColour(fine, corner, row)) {
      return fine[corner];
    }
    int alpha = 0;
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int i = 0; i < SAMPLES; i++) {
      int pixel = fine[corner + i / FINER * row + i % FINER];
      int weight = pixel >>> 24;
      alpha += weight;
      red += weight * (pixel >> 16 & 0xff);
      green += weight * (pixel >> 8 & 0xff);
      blue += weight * (pixel & 0xff);
    }
    return alpha == 0
        ? 0
        : rounded(alpha, SAMPLES) << 24
            | rounded(red, alpha) << 16
            | rounded(green, alpha) << 8
            | rounded(blue, alpha);
  }

  private static boolean isOneColour(int[] fine, int corner, int row) {
    for (int y = 0; y < FINER; y++) {
      for (int x = 0; x < FINER; x++) {
        if (fine[corner + y * row + x] != fine[corner]) {
          return false;
        }
      }
    }
    return true;
  }

  private static int rounded(int sum, int parts) {
    return (sum + parts / 2) / parts;
  }
}
