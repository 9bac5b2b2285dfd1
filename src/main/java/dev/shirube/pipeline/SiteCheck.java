package dev.shirube.pipeline;

import dev.shirube.check.Checker;
import dev.shirube.check.LoadedAddresses;
import dev.shirube.check.Rule;
import dev.shirube.check.SourceOrigin;
import dev.shirube.check.Subject;
import dev.shirube.check.Values;
import dev.shirube.check.external.AddressFindings;
import dev.shirube.check.links.LinkCheck;
import dev.shirube.check.links.LinkFolder;
import dev.shirube.check.links.LinkOptions;
import dev.shirube.check.links.LinkResult;
import dev.shirube.check.links.LinkRules;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.rules.Rules;
import dev.shirube.config.Checks;
import dev.shirube.config.ChecksLoader;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.model.Located;
import dev.shirube.output.Scratch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A check of a site: built where nobody sees it, then held against every rule. */
public final class SiteCheck {
  private static final String SITE = "site";

  private SiteCheck() {}

  /**
   * Checks. A site that cannot be built is not checked further: what the rules would tell might
   * only follow from that.
   *
   * @param progress is told of each stage as it begins
   */
  public static CheckResult run(CheckOptions options, Consumer<Stage> progress) {
    try (Scratch scratch = Scratch.folder()) {
      BuildResult result = SiteBuild.run(build(options, scratch.path()), progress);
      if (result.built().isEmpty()) {
        return new CheckResult(result.findings(), result.configured(), 0, 0);
      }
      progress.accept(Stage.CHECKING);
      return check(options, scratch.path().resolve(SITE), result);
    }
  }

  private static BuildOptions build(CheckOptions options, Path scratch) {
    return new BuildOptions(
        options.root(),
        scratch.resolve(SITE),
        false,
        options.today(),
        null,
        true,
        false,
        site -> List.of());
  }

  private static CheckResult check(CheckOptions options, Path folder, BuildResult result) {
    BuildResult.Built built = result.built().orElseThrow();
    Findings faults = new Findings();
    Checks checks = ChecksLoader.load(options.root(), built.site().languages(), faults);
    if (faults.hasErrors()) {
      return new CheckResult(faults.sorted(), false, built.pages(), 0);
    }
    Prose prose = Prose.of(built.site(), built.config().texts());
    LinkFolder pages = LinkFolder.readWithBarriers(folder);
    Subject subject =
        new Subject(
            options.root(),
            built.config(),
            checks,
            built.site(),
            prose,
            Values.of(prose),
            built.today(),
            built.tree(),
            pages.webFiles(),
            built.sources(),
            new LoadedAddresses(options.root(), pages.webFiles(), built.sources()));
    List<String> hosts = checks.hosts().stream().map(Located::value).toList();
    LinkResult links =
        LinkCheck.run(
            pages, new LinkOptions(built.baseUrl(), hosts), new SourceOrigin(built.sources()));
    List<Finding> told = new ArrayList<>(links.findings());
    told.addAll(options.external().ask(links.external()));
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.addAll(new Checker(Rules.all(), rules()).run(subject, told));
    findings.sort(null);
    return new CheckResult(findings, true, built.pages(), links.links());
  }

  /** The names of all rules, by which findings are weighed and settled. */
  public static List<String> rules() {
    return Stream.of(
            Rules.all().stream().map(Rule::id),
            LinkRules.ids().stream(),
            AddressFindings.RULES.stream())
        .flatMap(Function.identity())
        .sorted()
        .toList();
  }
}
