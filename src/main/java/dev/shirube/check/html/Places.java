package dev.shirube.check.html;

import java.util.Arrays;

/** Lines and columns of offsets into a file's text. */
final class Places {
  private final String text;
  private final int[] starts;

  Places(String text) {
    this.text = text;
    int[] found = new int[256];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = at + 1;
    }
    this.starts = Arrays.copyOf(found, count);
  }

  String text() {
    return text;
  }

  int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }
}
