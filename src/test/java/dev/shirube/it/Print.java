package dev.shirube.it;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A printed document: the words and the ink of each of its sheets. */
final class Print implements AutoCloseable {
  /** How dark a pixel is that counts as ink. */
  private static final int DARK = 170;

  private final PDDocument document;
  private final List<Sheet> sheets = new ArrayList<>();

  Print(byte[] pdf) throws IOException {
    document = Loader.loadPDF(pdf);
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      Letters letters = new Letters();
      letters.setStartPage(i + 1);
      letters.setEndPage(i + 1);
      letters.getText(document);
      sheets.add(new Sheet(i, letters.found));
    }
  }

  List<Sheet> sheets() {
    return sheets;
  }

  /** All words without spaces, which a PDF does not keep. */
  String text() {
    return sheets.stream().map(Sheet::text).collect(Collectors.joining());
  }

  /** The first sheet that has these words. */
  Sheet sheetWith(String words) {
    return sheets.stream()
        .filter(sheet -> sheet.text().contains(folded(words)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not printed on one sheet: " + words));
  }

  /** A text in the form in which sheets have theirs. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private record Letter(String text, float x, float y, float height) {}

  /** A sheet of paper, measured in points. */
  final class Sheet {
    private final int index;
    private final List<Letter> letters;
    private @Nullable BufferedImage image;

    private Sheet(int index, List<Letter> letters) {
      this.index = index;
      this.letters = letters;
    }

    String text() {
      return letters.stream().map(Letter::text).collect(Collectors.joining());
    }

    int width() {
      return Math.round(document.getPage(index).getMediaBox().getWidth());
    }

    int height() {
      return Math.round(document.getPage(index).getMediaBox().getHeight());
    }

    /** The share of dark pixels. */
    double ink() {
      return (double) dark(0, 0, width(), height()) / (width() * height());
    }

    /** The dark pixels nearer to the edge than so much. */
    int inkInMargin(int margin) {
      return dark(0, 0, width(), height())
          - dark(margin, margin, width() - margin, height() - margin);
    }

    /** The share of dark pixels where the box of a task stands. */
    double inkLeftOf(String task) {
      Letter first = first(folded(task));
      int size = 24;
      int left = Math.round(first.x) - size - 2;
      int top = Math.round(first.y - first.height / 2) - size / 2;
      return (double) dark(left, top, left + size, top + size) / (size * size);
    }

    private Letter first(String words) {
      int at = text().indexOf(words);
      for (Letter letter : letters) {
        at -= letter.text.length();
        if (at < 0) {
          return letter;
        }
      }
      throw new AssertionError("not printed: " + words);
    }

    private int dark(int left, int top, int right, int bottom) {
      BufferedImage picture = image();
      int dark = 0;
      for (int y = Math.max(0, top); y < Math.min(picture.getHeight(), bottom); y++) {
        for (int x = Math.max(0, left); x < Math.min(picture.getWidth(), right); x++) {
          if (picture.getRaster().getSample(x, y, 0) < DARK) {
            dark++;
          }
        }
      }
      return dark;
    }

    /** One pixel a point. */
    private BufferedImage image() {
      if (image == null) {
        try {
          image = new PDFRenderer(document).renderImage(index, 1, ImageType.GRAY);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return image;
    }

    @Override
    public String toString() {
      return "sheet " + (index + 1) + " of " + sheets.size();
    }
  }

  private static final class Letters extends PDFTextStripper {
    private final List<Letter> found = new ArrayList<>();

    @Override
    protected void processTextPosition(TextPosition text) {
      String letters = folded(text.getUnicode());
      if (!letters.isEmpty()) {
        found.add(new Letter(letters, text.getXDirAdj(), text.getYDirAdj(), text.getHeightDir()));
      }
    }
  }
}
