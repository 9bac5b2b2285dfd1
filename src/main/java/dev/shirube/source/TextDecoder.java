package dev.shirube.source;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Lines;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Bytes to text: strict UTF-8, without a byte order mark, lines ended by {@code \n}. */
final class TextDecoder {
  /** Longer lines make tools downstream slow, and no person writes them. */
  private static final int LONGEST_LINE = 100_000;

  private TextDecoder() {}

  static Optional<String> decode(String file, byte[] bytes, Findings findings) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') >= 0) {
      Optional<Finding> fault = encodingFault(file, bytes);
      if (fault.isPresent()) {
        findings.add(fault.get());
        return Optional.empty();
      }
    }
    if (text.startsWith("\ufeff")) {
      findings.add(byteOrderMark(file));
      text = text.substring(1);
    }
    text = normaliseLineEnds(text);
    Optional<Finding> longLine = longLine(file, text);
    longLine.ifPresent(findings::add);
    return longLine.isPresent() ? Optional.empty() : Optional.of(text);
  }

  /** The text holds a replacement character: either a byte is wrong or an author typed one. */
  private static Optional<Finding> encodingFault(String file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (!StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      return Optional.empty();
    }
    String before = normaliseLineEnds(out.flip().toString());
    Position position = Lines.of(file, before).at(before.length());
    int bad = Byte.toUnsignedInt(bytes[in.position()]);
    return Optional.of(
        Finding.error(
                "source/encoding",
                position,
                new Words("文字コードがUTF-8ではありません。", "The file is not encoded in UTF-8."))
            .found(String.format(Locale.ROOT, "0x%02X", bad))
            .expected("UTF-8")
            .hint(
                new Words(
                    "エディタで文字コードに「UTF-8」を選んで保存し直してください（Shift_JISやUTF-16は使えません）。",
                    "Save the file again with the encoding “UTF-8” (not Shift_JIS or UTF-16).")));
  }

  private static Finding byteOrderMark(String file) {
    return Finding.error(
            "source/bom",
            Position.startOf(file),
            new Words("ファイルの先頭にBOM（見えない印）があります。", "The file begins with a byte order mark."))
        .found("U+FEFF")
        .hint(
            new Words(
                "エディタで「UTF-8（BOMなし）」を選んで保存し直してください。",
                "Save the file again as “UTF-8 without BOM”."));
  }

  /** Also a lone {@code \r}, which editors count as a line end too. */
  private static String normaliseLineEnds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Optional<Finding> longLine(String file, String text) {
    int line = 1;
    for (int start = 0; start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      int length = (end < 0 ? text.length() : end) - start;
      if (length > LONGEST_LINE) {
        return Optional.of(
            Finding.error(
                    "source/long-line",
                    new Position(file, line, 1),
                    new Words("1行が長すぎます。", "The line is too long."))
                .found(Integer.toString(length))
                .expected("≤ " + LONGEST_LINE)
                .hint(new Words("改行で分けてください。", "Break it into several lines.")));
      }
      start += length + 1;
    }
    return Optional.empty();
  }
}
