package dev.shirube.check.reading;

import org.jspecify.annotations.Nullable;

/** A time of day, from 0:00 to 29:59 as timetables count on after midnight. */
public record TimeReading(int start, int end, int hour, int minute, @Nullable Bound bound)
    implements Reading {
  @Override
  public String canonical() {
    return "time:" + (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
  }

  TimeReading within(@Nullable Bound other) {
    return new TimeReading(start, end, hour, minute, other);
  }
}
