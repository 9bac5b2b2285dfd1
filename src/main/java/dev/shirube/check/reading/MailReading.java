package dev.shirube.check.reading;

import java.util.Locale;

/**
 * A mail address.
 *
 * @param address in half-width letters
 */
public record MailReading(int start, int end, String address, Width width) implements Reading {
  @Override
  public String canonical() {
    return "mail:" + address.toLowerCase(Locale.ROOT);
  }
}
