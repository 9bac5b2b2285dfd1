package dev.shirube.artefact.offline;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is known of files from the last time, for a site that is made again and again, in memory.
 */
public final class KnownFiles {
  /** Remembers nothing: the contents of all files would fill the memory of a large site. */
  static final KnownFiles NONE = new KnownFiles(false);

  private final boolean remembers;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  public KnownFiles() {
    this(true);
  }

  private KnownFiles(boolean remembers) {
    this.remembers = remembers;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by its content
  private record Known(byte[] content, KeptFiles.Kept kept) {}

  KeptFiles.Kept kept(String address, byte[] content) {
    Known before = known.get(address);
    if (before != null && Arrays.equals(before.content, content)) {
      return before.kept;
    }
    KeptFiles.Kept kept = KeptFiles.Kept.of(address, content);
    if (remembers) {
      known.put(address, new Known(content, kept));
    }
    return kept;
  }

  void forgetAllBut(Collection<KeptFiles.Kept> files) {
    Set<String> still = files.stream().map(KeptFiles.Kept::address).collect(Collectors.toSet());
    known.keySet().retainAll(still);
  }
}
