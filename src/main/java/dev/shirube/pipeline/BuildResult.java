package dev.shirube.pipeline;

import dev.shirube.diagnostic.Finding;
import dev.shirube.output.OutputTree;
import dev.shirube.render.SourceMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What came of a build: findings always, a published site only if none of them is an error. */
public final class BuildResult {
  private final List<Finding> findings;
  private final boolean configured;
  private final @Nullable Built built;

  /**
   * A published site.
   *
   * @param pages how many pages editors wrote
   * @param baseUrl empty where the site does not know its address
   * @param locked how many items of checklists were remembered as published
   */
  public record Built(
      int pages, OutputTree tree, SourceMap sources, String baseUrl, OptionalInt locked) {}

  private BuildResult(List<Finding> findings, boolean configured, @Nullable Built built) {
    this.findings = List.copyOf(findings);
    this.configured = configured;
    this.built = built;
  }

  static BuildResult misconfigured(List<Finding> findings) {
    return new BuildResult(findings, false, null);
  }

  static BuildResult stopped(List<Finding> findings) {
    return new BuildResult(findings, true, null);
  }

  static BuildResult built(List<Finding> findings, Built built) {
    return new BuildResult(findings, true, built);
  }

  public List<Finding> findings() {
    return findings;
  }

  /** Whether the configuration could be read at all. */
  public boolean configured() {
    return configured;
  }

  public Optional<Built> built() {
    return Optional.ofNullable(built);
  }
}
