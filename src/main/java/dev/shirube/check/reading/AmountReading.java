package dev.shirube.check.reading;

import org.jspecify.annotations.Nullable;

/** An amount of money in yen. */
public record AmountReading(int start, int end, long yen, @Nullable Bound bound)
    implements Reading {
  @Override
  public String canonical() {
    return "yen:" + yen;
  }

  AmountReading within(@Nullable Bound other) {
    return new AmountReading(start, end, yen, other);
  }
}
