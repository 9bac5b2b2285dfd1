package dev.shirube.check.external;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Answers of earlier runs that are still good, in a file with a line each. A file that cannot be
 * read counts as empty: everything is asked anew, and it is written anew.
 */
final class KeptAnswers {
  private static final String TITLE = "shirube external answers 1";

  private final ExternalOptions.Keeping keeping;
  private final Instant now;
  private final Map<String, Answer> answers = new TreeMap<>();

  private KeptAnswers(ExternalOptions.Keeping keeping, Instant now) {
    this.keeping = keeping;
    this.now = now;
  }

  static KeptAnswers read(Optional<Path> file, ExternalOptions.Keeping keeping, Clock clock) {
    KeptAnswers kept = new KeptAnswers(keeping, clock.instant());
    if (file.isPresent() && Files.isRegularFile(file.get())) {
      try {
        List<String> lines = Files.readAllLines(file.get(), StandardCharsets.UTF_8);
        if (!lines.isEmpty() && lines.get(0).equals(TITLE)) {
          Map<String, Answer> read = new TreeMap<>();
          for (String line : lines.subList(1, lines.size())) {
            KeptLine one = KeptLine.read(line);
            read.put(one.address(), one.answer());
          }
          kept.answers.putAll(read);
        }
      } catch (IOException | IllegalArgumentException e) {
        // Damaged, or made by another program: as good as none.
      }
    }
    kept.answers.values().removeIf(answer -> !kept.good(answer));
    return kept;
  }

  Optional<Answer> of(String address) {
    return Optional.ofNullable(answers.get(address));
  }

  /** Keeps the answer in place of an older one, unless it is unknown. */
  void put(String address, Answer answer) {
    if (answer instanceof Answer.Unknown) {
      answers.remove(address);
    } else {
      answers.put(address, answer);
    }
  }

  /** An answer from a clock that goes before ours would be good for too long. */
  private boolean good(Answer answer) {
    Duration age = Duration.between(KeptLine.asked(answer), now);
    Duration limit = answer instanceof Answer.Broken ? keeping.broken() : keeping.fine();
    return !age.isNegative() && age.compareTo(limit) < 0;
  }

  /** Writes beside and moves over the old file, so that nobody ever reads half of it. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(TITLE);
    answers.forEach((address, answer) -> lines.add(new KeptLine(address, answer).written()));
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path beside = Files.createTempFile(folder, file.getFileName() + ".", ".new");
    try {
      Files.write(beside, lines, StandardCharsets.UTF_8);
      try {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
