package dev.shirube.check.external;

import dev.shirube.diagnostic.Words;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** An answer as one line of text: fields with tabs between, each with percent signs in it. */
record KeptLine(String address, Answer answer) {
  private static final String TAB = "\t";

  String written() {
    String asked = asked(answer).truncatedTo(ChronoUnit.SECONDS).toString();
    if (answer instanceof Answer.Moved moved) {
      String kind = moved.permanent() ? "moved" : "lent";
      return line(asked, kind, address, moved.target(), moved.end());
    } else if (answer instanceof Answer.Broken broken) {
      String status = Integer.toString(broken.status());
      return line(asked, "broken", address, status, broken.reason().ja(), broken.reason().en());
    }
    return line(asked, "fine", address);
  }

  /**
   * Reads a line back.
   *
   * @throws IllegalArgumentException if it is none that {@link #written} made
   */
  static KeptLine read(String line) {
    List<String> fields = List.of(line.split(TAB, -1)).stream().map(KeptLine::plain).toList();
    String form = fields.size() < 3 ? "" : fields.get(1) + fields.size();
    try {
      Instant asked = Instant.parse(fields.get(0));
      Answer answer =
          switch (form) {
            case "fine3" -> new Answer.Fine(asked);
            case "moved5" -> new Answer.Moved(fields.get(3), fields.get(4), true, asked);
            case "lent5" -> new Answer.Moved(fields.get(3), fields.get(4), false, asked);
            case "broken6" ->
                new Answer.Broken(
                    new Words(fields.get(4), fields.get(5)),
                    Integer.parseInt(fields.get(3)),
                    asked);
            default -> throw new IllegalArgumentException("no such kind of answer: " + form);
          };
      return new KeptLine(fields.get(2), answer);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time: " + fields.get(0), e);
    }
  }

  static Instant asked(Answer answer) {
    if (answer instanceof Answer.Fine fine) {
      return fine.asked();
    } else if (answer instanceof Answer.Moved moved) {
      return moved.asked();
    } else if (answer instanceof Answer.Broken broken) {
      return broken.asked();
    }
    throw new IllegalArgumentException("What is unknown is not kept.");
  }

  private static String line(String... fields) {
    return List.of(fields).stream()
        .map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8))
        .collect(Collectors.joining(TAB));
  }

  private static String plain(String field) {
    return URLDecoder.decode(field, StandardCharsets.UTF_8);
  }
}
