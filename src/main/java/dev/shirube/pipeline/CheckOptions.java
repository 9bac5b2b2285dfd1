package dev.shirube.pipeline;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a check is asked to do.
 *
 * @param root a folder with content/, templates/ and site-config/
 * @param today the day on which it is checked; null is the day it is where the site is at home
 * @param external asks the servers of others
 */
public record CheckOptions(Path root, @Nullable LocalDate today, External external) {

  /** A check that asks no other server. */
  public CheckOptions(Path root, @Nullable LocalDate today) {
    this(root, today, places -> List.of());
  }

  /** Asks the servers of others for what pages link to. */
  public interface External {
    /**
     * Asks.
     *
     * @param places finds where each address is written
     */
    List<Finding> ask(Supplier<Map<String, List<Position>>> places);
  }
}
