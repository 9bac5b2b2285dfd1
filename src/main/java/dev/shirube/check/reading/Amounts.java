package dev.shirube.check.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts in yen: 1万円, ¥10,000, JPY 10,000, 10 thousand yen. */
final class Amounts {
  private static final Pattern BEFORE = Pattern.compile("(?:¥|JPY|Yen|yen) ?(?=\\d)");
  private static final Pattern BEHIND =
      Pattern.compile("[ -]?(?:(thousand|million|billion) )?(?:yen|Yen|YEN|JPY)(?![A-Za-z])");
  private static final Map<String, Integer> ZEROS =
      Map.of("thousand", 3, "million", 6, "billion", 9);

  private Amounts() {}

  static @Nullable AmountReading at(Plain text, int at) {
    boolean sign = "¥JYy".indexOf(text.at(at)) >= 0 && !text.letter(at - 1);
    Matcher before = sign ? text.match(BEFORE, at) : null;
    Quantity quantity = Quantity.at(text, before == null ? at : before.end());
    if (quantity == null) {
      return null;
    }
    int end = quantity.end();
    if (text.at(text.afterSpace(end)) == '円') {
      boolean circle = text.has("円滑", end) || text.has("円形", end);
      return circle ? null : amount(at, text.afterSpace(end) + 1, quantity.value());
    }
    Matcher behind = text.match(BEHIND, end);
    if (behind != null) {
      String scale = behind.group(1);
      int zeros = scale == null ? 0 : ZEROS.getOrDefault(scale, 0);
      return amount(at, behind.end(), quantity.value().movePointRight(zeros));
    }
    return before == null ? null : amount(at, end, quantity.value());
  }

  static @Nullable AmountReading amount(int start, int end, BigDecimal yen) {
    BigDecimal whole = yen.stripTrailingZeros();
    boolean counted = whole.scale() <= 0 && whole.precision() - whole.scale() < 18;
    return counted ? new AmountReading(start, end, whole.longValueExact(), null) : null;
  }
}
