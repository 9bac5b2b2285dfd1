package dev.shirube.report;

import dev.shirube.diagnostic.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * By what a finding is known again after lines above it have moved or its words have been improved:
 * rule, file and what was found, and of several such their number in the file.
 */
final class SarifFingerprints {
  private static final int LENGTH = 32;

  private final Occurrences occurrences = new Occurrences();

  Map<String, String> of(Finding finding) {
    String known = String.join("\0", finding.rule(), finding.position().file(), finding.found());
    return Map.of("shirube/v1", hash(known) + ":" + occurrences.next(known));
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
