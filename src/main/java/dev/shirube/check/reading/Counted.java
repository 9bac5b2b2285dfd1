package dev.shirube.check.reading;

/**
 * What follows a number.
 *
 * @param end behind the unit, or behind the number where there is none
 * @param ordinal whether it says which in a row (目)
 * @param day whether it is 日 alone, which may be a day of a month
 */
record Counted(Unit unit, int end, boolean ordinal, boolean day) {}
