package dev.shirube.pipeline;

import dev.shirube.artefact.offline.OfflineEdition;
import dev.shirube.check.drift.Translations;
import dev.shirube.check.prose.Prose;
import dev.shirube.checklist.Checklists;
import dev.shirube.config.ConfigLoader;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Findings;
import dev.shirube.load.SiteLoader;
import dev.shirube.model.Site;
import dev.shirube.output.OutputTree;
import dev.shirube.output.Staging;
import dev.shirube.render.Extra;
import dev.shirube.render.SiteRenderer;
import dev.shirube.render.SourceMap;
import dev.shirube.render.jbake.JBakeBaker;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A build from sources to a published site. */
public final class SiteBuild {
  public static final String VERSION =
      Optional.ofNullable(SiteBuild.class.getPackage().getImplementationVersion()).orElse("dev");

  private SiteBuild() {}

  /**
   * Builds and publishes, unless something is wrong.
   *
   * @param progress is told of each stage as it begins
   */
  public static BuildResult run(BuildOptions options, Consumer<Stage> progress) {
    Findings findings = new Findings();
    progress.accept(Stage.READING);

    Optional<SiteConfig> read = ConfigLoader.load(options.root(), findings);
    if (read.isEmpty() || findings.hasErrors()) {
      return BuildResult.misconfigured(findings.sorted());
    }
    SiteConfig config = withOptions(read.get(), options);
    LocalDate today = options.today() != null ? options.today() : LocalDate.now(config.timeZone());

    Site site = SiteLoader.load(options.root(), config, options.drafts(), findings);
    Checklists checklists = Checklists.check(options.root(), site, findings);
    if (findings.hasErrors()) {
      return BuildResult.stopped(findings.sorted());
    }

    progress.accept(Stage.BAKING);
    List<Extra> extras = options.extras().apply(config.id());
    try (Staging staging = Staging.beside(options.out())) {
      SourceMap sources =
          SiteRenderer.render(
              options.root(),
              site,
              checklists,
              config,
              today,
              VERSION,
              extras,
              staging,
              findings,
              view -> new JBakeBaker(options.root(), staging.root(), view, findings));
      if (findings.hasErrors()) {
        return BuildResult.stopped(findings.sorted());
      }
      Set<String> elsewhere = extras.stream().map(Extra::address).collect(Collectors.toSet());
      OfflineEdition.write(options.root(), config, today, elsewhere, staging, findings);
      progress.accept(Stage.PUBLISHING);
      OutputTree tree = staging.publish(!options.clean());
      Optional<BuildResult.Locked> locked =
          options.lock() ? Optional.of(lock(options.root(), site, checklists)) : Optional.empty();
      return BuildResult.built(
          findings.sorted(), new BuildResult.Built(site, config, today, tree, sources, locked));
    }
  }

  private static BuildResult.Locked lock(Path root, Site site, Checklists checklists) {
    int items = checklists.lock(root);
    return new BuildResult.Locked(items, Translations.of(site, Prose.of(site)).lock(root));
  }

  private static SiteConfig withOptions(SiteConfig config, BuildOptions options) {
    return options.baseUrl() == null ? config : config.withBaseUrl(options.baseUrl());
  }
}
