package dev.shirube.edit.format;

import dev.shirube.model.Entry;
import dev.shirube.model.Records;
import dev.shirube.model.Value;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** How names are read, as far as records tell. */
final class Readings {
  /** A short name is often part of a longer one, which is read otherwise. */
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private Readings() {}

  /** Kana by names in the source language. */
  static Map<String, String> of(Records records, String source) {
    Map<String, String> readings = new TreeMap<>(LONGEST_FIRST);
    for (String type : records.types()) {
      for (Entry entry : records.ofType(type)) {
        String name =
            entry.value("name", Value.Text.class).map(text -> text.text().in(source)).orElse("");
        String reading =
            entry.value("reading", Value.Plain.class).map(Value.Plain::text).orElse("");
        if (!name.isEmpty() && !reading.isEmpty()) {
          readings.put(name, reading);
        }
      }
    }
    return readings;
  }
}
