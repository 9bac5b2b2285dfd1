package dev.shirube.yaml;

import dev.shirube.diagnostic.Lines;
import dev.shirube.diagnostic.Position;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Positions in the file for places in the text, which may begin further down in that file. */
final class YamlPlaces {
  private final Lines lines;
  private final int firstLine;

  /** The offset of each code point, since the parser counts those; null where they are the same. */
  private final int @Nullable [] offsets;

  private YamlPlaces(Lines lines, int firstLine, int @Nullable [] offsets) {
    this.lines = lines;
    this.firstLine = firstLine;
    this.offsets = offsets;
  }

  static YamlPlaces of(String file, String text, char[] characters, int firstLine) {
    return new YamlPlaces(Lines.of(file, text), firstLine, offsets(characters));
  }

  Position at(int offset) {
    Position position = lines.at(offset);
    return firstLine == 1
        ? position
        : new Position(position.file(), position.line() + firstLine - 1, position.column());
  }

  Position at(Mark mark) {
    return at(offset(mark));
  }

  int offset(Mark mark) {
    int index = mark.getIndex();
    return offsets == null ? index : offsets[Math.min(index, offsets.length - 1)];
  }

  private static int @Nullable [] offsets(char[] text) {
    boolean same = true;
    for (char c : text) {
      same &= c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE;
    }
    if (same) {
      return null;
    }
    int[] offsets = new int[Character.codePointCount(text, 0, text.length) + 1];
    int offset = 0;
    for (int i = 0; i < offsets.length - 1; i++) {
      offsets[i] = offset;
      offset += Character.charCount(Character.codePointAt(text, offset));
    }
    offsets[offsets.length - 1] = offset;
    return offsets;
  }
}
