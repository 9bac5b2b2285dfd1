package dev.shirube.pipeline;

import dev.shirube.check.Checker;
import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.Values;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.rules.Rules;
import dev.shirube.config.Checks;
import dev.shirube.config.ChecksLoader;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.output.Scratch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A check of a site: built where nobody sees it, then held against every rule. */
public final class SiteCheck {
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
      return check(options, result.findings(), result.built().get());
    }
  }

  private static BuildOptions build(CheckOptions options, Path scratch) {
    return new BuildOptions(
        options.root(), scratch.resolve("site"), false, options.today(), null, true, false);
  }

  private static CheckResult check(
      CheckOptions options, List<Finding> told, BuildResult.Built built) {
    Findings faults = new Findings();
    Checks checks = ChecksLoader.load(options.root(), built.site().languages(), faults);
    if (faults.hasErrors()) {
      return new CheckResult(faults.sorted(), false, built.pages(), 0);
    }
    Prose prose = Prose.of(built.site());
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
            built.sources());
    List<Finding> findings = new ArrayList<>(told);
    findings.addAll(new Checker(Rules.all(), names()).run(subject));
    findings.sort(null);
    return new CheckResult(findings, true, built.pages(), 0);
  }

  private static List<String> names() {
    return Rules.all().stream().map(Rule::id).toList();
  }
}
