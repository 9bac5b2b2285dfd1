package dev.shirube.output;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names that change with the content, so that a browser may keep the file for ever and a new
 * version of a page never meets an old style sheet.
 */
public final class AssetName {
  private static final int DIGITS = 10;

  private AssetName() {}

  /** {@code assets/site.css} becomes {@code assets/site.3f2a1b9c04.css}. */
  public static String hashed(String address, byte[] content) {
    String hash = HexFormat.of().formatHex(sha256(content)).substring(0, DIGITS);
    int name = address.lastIndexOf('/') + 1;
    int dot = address.lastIndexOf('.');
    int ending = dot > name ? dot : address.length();
    return address.substring(0, ending) + "." + hash + address.substring(ending);
  }

  /** What a whole name would be made of. */
  public static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
