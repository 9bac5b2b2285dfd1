package dev.shirube.load.data;

import dev.shirube.diagnostic.Findings;
import dev.shirube.model.Entry;
import dev.shirube.model.Records;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.Schemas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads record files into records. Records keep the order of the files and, in a file, that in
 * which they are written. A record with a fault stays in as far as it can be read, so that a
 * mistake in it is not told a second time by everything that refers to it.
 */
public final class DataLoader {
  private DataLoader() {}

  /**
   * Reads all files; whatever is wrong with them is told at once.
   *
   * @param languages the source language first
   */
  public static Records load(
      List<SourceText> files, Schemas schemas, List<String> languages, Findings findings) {
    List<RecordFile> read =
        files.parallelStream().map(file -> RecordFile.read(file, schemas, languages)).toList();
    Map<String, Entry> entries = new LinkedHashMap<>();
    Set<Entry> faulty = new HashSet<>();
    Set<String> incomplete = new TreeSet<>();
    for (RecordFile file : read) {
      findings.addAll(file.findings());
      faulty.addAll(file.faulty());
      incomplete.addAll(file.incomplete());
      for (Entry entry : file.entries()) {
        Entry first = entries.putIfAbsent(entry.type() + "." + entry.id(), entry);
        if (first != null) {
          findings.add(RecordFaults.duplicateId(entry, first));
          faulty.add(first);
        }
      }
    }
    List<Entry> all = new ArrayList<>(entries.values());
    boolean anyType = incomplete.remove(RecordFile.ANY_TYPE);
    if (anyType) {
      Set<String> absent = new TreeSet<>(schemas.typeByBlock().values());
      all.forEach(entry -> absent.remove(entry.type()));
      incomplete.addAll(absent);
    }
    new References(all, incomplete, anyType, findings).check();
    new FormFields(all, findings).check();
    Set<String> uncertain = new TreeSet<>(incomplete);
    faulty.forEach(entry -> uncertain.add(entry.type()));
    return new Records(
        all,
        schemas.typeByBlock(),
        schemas.typesByView(),
        uncertain,
        missing -> {
          if (!faulty.contains(missing.entry())) {
            findings.add(RecordFaults.missingField(missing));
          }
        });
  }
}
