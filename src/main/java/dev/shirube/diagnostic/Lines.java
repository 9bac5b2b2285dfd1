package dev.shirube.diagnostic;

import java.util.Arrays;

/** Turns offsets into a file's text into positions, without keeping the text. */
public final class Lines {
  private final String file;
  private final int[] starts;

  private Lines(String file, int[] starts) {
    this.file = file;
    this.starts = starts;
  }

  public static Lines of(String file, CharSequence text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new Lines(file, Arrays.copyOf(starts, count));
  }

  public String file() {
    return file;
  }

  public Position at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(file, line + 1, offset - starts[line] + 1);
  }
}
