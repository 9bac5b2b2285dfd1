package dev.shirube.check.reading;

/**
 * A year of a Japanese era as it is written.
 *
 * @param era 令和, 平成, …, also where Reiwa or R is written
 * @param year the year within the era
 * @param gannen whether 元 is written for the first year
 * @param gregorian the Gregorian year that this is, whether or not the era lasted so long
 * @param start where the era's name begins
 * @param end behind the number, and behind 年 if that follows at once
 */
public record EraYear(String era, int year, boolean gannen, int gregorian, int start, int end) {}
