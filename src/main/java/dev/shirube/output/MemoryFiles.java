package dev.shirube.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A site that nobody publishes, in memory. Whoever shows it takes a {@link #copy()}, so that it is
 * whole while the next is made. Files may be written from several threads.
 */
public final class MemoryFiles implements SiteFiles {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  @Override
  public void write(String address, byte[] bytes) {
    Address.require(address);
    if (files.putIfAbsent(address, bytes) != null) {
      throw new IllegalStateException("written twice: " + address);
    }
  }

  @Override
  public void copy(Path file, String address) {
    try {
      write(address, Files.readAllBytes(file));
    } catch (IOException e) {
      throw Failure.of(address + " を書き込めません", address + " cannot be written", e);
    }
  }

  @Override
  public List<String> addresses() {
    return files.keySet().stream().sorted().toList();
  }

  @Override
  public byte[] read(String address) {
    byte[] bytes = files.get(address);
    if (bytes == null) {
      throw new NoSuchElementException(address);
    }
    return bytes;
  }

  public boolean has(String address) {
    return files.containsKey(address);
  }

  /** The files as they are now, by their addresses; their content is not to be changed. */
  public Map<String, byte[]> copy() {
    return Map.copyOf(files);
  }
}
