package dev.shirube.check.reading;

/** On which side of a value one must stay, and whether the value itself is allowed. */
public enum Limit {
  /** 以内, 以下, まで, 以前; within, up to, at most, by, until. */
  AT_MOST("<="),
  /** 未満, より前; under, less than, before. */
  LESS_THAN("<"),
  /** 以上, 以降; at least, or more, from, since. */
  AT_LEAST(">="),
  /** 超, を超える, より後; over, more than, after. */
  MORE_THAN(">");

  private final String sign;

  Limit(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  /** Whether the value itself is allowed. */
  public boolean inclusive() {
    return this == AT_MOST || this == AT_LEAST;
  }
}
