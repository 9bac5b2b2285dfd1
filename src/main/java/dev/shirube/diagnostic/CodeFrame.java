package dev.shirube.diagnostic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The source line of a finding with a caret below the column, aligned also for Japanese. */
public final class CodeFrame {
  private static final int WIDTH = 88;
  private static final int BEFORE = 40;
  private static final long LARGEST_FILE_READ = 32L << 20;

  private CodeFrame() {}

  /** The frame, ending in a line break; empty where the file has no such line. */
  public static String of(Position position, Path root) {
    String line = line(root.resolve(position.file()), root, position.line());
    if (line.isEmpty()) {
      return "";
    }
    int column = Math.min(position.column() - 1, line.length());
    int from = Math.max(0, Math.min(column - BEFORE, line.length() - WIDTH));
    String shown = line.substring(from, Math.min(line.length(), from + WIDTH));
    String number = Integer.toString(position.line());
    String lead = from > 0 ? "…" : "";
    String tail = from + WIDTH < line.length() ? "…" : "";
    return number
        + " | "
        + lead
        + shown.replace('\t', ' ')
        + tail
        + "\n"
        + " ".repeat(number.length())
        + " | "
        + " ".repeat(lead.length() + columns(line.substring(from, Math.max(from, column))))
        + "^\n";
  }

  private static String line(Path file, Path root, int number) {
    try {
      if (!Files.isRegularFile(file)
          || leaves(file, root)
          || Files.size(file) > LARGEST_FILE_READ) {
        return "";
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.lines().skip(number - 1L).findFirst().orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  /** A link that leads out of the site must not show what stands there. */
  private static boolean leaves(Path file, Path root) throws IOException {
    return !file.toRealPath().startsWith(root.toRealPath());
  }

  private static int columns(String text) {
    return text.codePoints().map(CodeFrame::columns).sum();
  }

  /** Terminals draw East Asian wide characters over two columns. */
  private static int columns(int codePoint) {
    boolean wide =
        codePoint >= 0x1100 && codePoint <= 0x115f
            || codePoint >= 0x2e80 && codePoint <= 0xa4cf
            || codePoint >= 0xac00 && codePoint <= 0xd7a3
            || codePoint >= 0xf900 && codePoint <= 0xfaff
            || codePoint >= 0xfe30 && codePoint <= 0xfe6f
            || codePoint >= 0xff00 && codePoint <= 0xff60
            || codePoint >= 0xffe0 && codePoint <= 0xffe6
            || codePoint >= 0x1f300 && codePoint <= 0x1faff
            || codePoint >= 0x20000 && codePoint <= 0x3fffd;
    return wide ? 2 : 1;
  }
}
