package dev.shirube.pipeline;

import dev.shirube.artefact.bundle.Bundle;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import dev.shirube.output.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A site built where nobody sees it, and bundled to be handed out. */
public final class SitePackage {
  private SitePackage() {}

  /**
   * What came of it.
   *
   * @param written nothing where the site could not be built
   */
  public record Result(
      List<Finding> findings, boolean configured, Optional<Bundle.Written> written) {}

  /**
   * Builds and bundles.
   *
   * @param zip where the bundle is to be; null for {@code target/package} below the root, by the
   *     site's id
   * @param progress is told of each stage as it begins
   */
  public static Result run(
      Path root, @Nullable Path zip, @Nullable LocalDate today, Consumer<Stage> progress) {
    try (Scratch scratch = Scratch.folder()) {
      BuildOptions options =
          new BuildOptions(
              root,
              scratch.path().resolve("site"),
              false,
              today,
              null,
              true,
              false,
              Bundle::extras);
      BuildResult result = SiteBuild.run(options, progress);
      if (result.built().isEmpty()) {
        return new Result(result.findings(), result.configured(), Optional.empty());
      }
      progress.accept(Stage.BUNDLING);
      BuildResult.Built built = result.built().get();
      SiteConfig config = built.config();
      Path target =
          zip != null
              ? zip
              : root.resolve("target").resolve("package").resolve(config.id() + ".zip");
      Bundle bundle = new Bundle(config.id(), config.languages(), built.today());
      return new Result(result.findings(), true, Optional.of(write(bundle, built, target)));
    }
  }

  private static Bundle.Written write(Bundle bundle, BuildResult.Built built, Path target) {
    try {
      return bundle.write(built.tree(), target);
    } catch (IOException e) {
      throw new FatalException(
          new Words(
              target + " を書けません：" + e.getMessage(),
              "Cannot write " + target + ": " + e.getMessage()),
          e);
    }
  }
}
