package dev.shirube.check.reading;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number, with what is counted where that is known.
 *
 * @param value without zeros at its end
 * @param unit {@link Unit#NONE} where nothing known is counted
 * @param ordinal whether it says which in a row: 3番目, 第3, third
 * @param dayOfMonth whether it may also be a day of a month: 20日
 * @param word whether it is written as a word: three, 三つ; translations may leave it out
 */
public record NumberReading(
    int start,
    int end,
    BigDecimal value,
    Unit unit,
    boolean ordinal,
    boolean dayOfMonth,
    boolean word,
    @Nullable Bound bound)
    implements Reading {

  public NumberReading {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  @Override
  public String canonical() {
    if (ordinal) {
      return "ordinal:" + plain();
    }
    return unit == Unit.NONE ? plain() : plain() + " " + unit.words();
  }

  @Override
  public Set<String> alternatives() {
    Set<String> others = new LinkedHashSet<>();
    if (dayOfMonth) {
      others.add("ordinal:" + plain());
    }
    if (ordinal || unit.loose()) {
      others.add(plain());
    }
    return Set.copyOf(others);
  }

  private String plain() {
    return value.toPlainString();
  }

  NumberReading within(@Nullable Bound other) {
    return new NumberReading(start, end, value, unit, ordinal, dayOfMonth, word, other);
  }

  NumberReading counting(Unit other, boolean days) {
    return new NumberReading(start, end, value, other, ordinal, days, word, bound);
  }
}
