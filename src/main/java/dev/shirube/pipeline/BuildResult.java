package dev.shirube.pipeline;

import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.model.Site;
import dev.shirube.output.OutputTree;
import dev.shirube.render.SourceMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a build: findings always, a published site only if none of them is an error. */
public final class BuildResult {
  private final List<Finding> findings;
  private final boolean configured;
  private final @Nullable Built built;

  /**
   * A published site, and what it was made of.
   *
   * @param today the day for which it was built
   * @param locked what was remembered as published, where that was asked for
   */
  public record Built(
      Site site,
      SiteConfig config,
      LocalDate today,
      OutputTree tree,
      SourceMap sources,
      Optional<Locked> locked) {

    /** How many pages editors wrote. */
    public int pages() {
      return site.pages().size();
    }

    /** The site's address; empty where it does not know it. */
    public String baseUrl() {
      return config.baseUrl();
    }
  }

  /**
   * What was remembered as published.
   *
   * @param items how many items of checklists
   * @param behind how many translations whose source was changed, and that are taken for right now
   */
  public record Locked(int items, int behind) {}

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
