package dev.shirube.pipeline;

import dev.shirube.change.Changes;
import dev.shirube.change.Version;
import dev.shirube.checklist.Checklists;
import dev.shirube.config.ConfigLoader;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.load.SiteLoader;
import dev.shirube.model.Site;
import dev.shirube.output.Scratch;
import dev.shirube.revision.Commit;
import dev.shirube.revision.Range;
import dev.shirube.revision.Repository;
import dev.shirube.revision.UnknownRevision;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A comparison of a site with what it was: both read, both checked, and told apart. */
public final class SiteDiff {
  private static final List<String> FOLDERS = List.of("content", "templates", "site-config");
  private static final Words HERE = new Words("いまのファイル", "the files as they are now");

  private SiteDiff() {}

  /** A folder with the site of one time. */
  private record Tree(Words name, Path root) {}

  /** The configuration of one time, or why there is none. */
  private record Configured(Optional<SiteConfig> config, List<Finding> findings) {
    static Configured of(Path root) {
      Findings findings = new Findings();
      Optional<SiteConfig> config = ConfigLoader.load(root, findings);
      return new Configured(config, findings.sorted());
    }
  }

  /**
   * Compares.
   *
   * @param progress is told of each stage as it begins
   * @throws UnknownRevision if there is nothing to compare with
   */
  public static DiffResult run(DiffOptions options, Consumer<Stage> progress)
      throws UnknownRevision {
    try (Scratch earlier = Scratch.folder();
        Scratch later = Scratch.folder()) {
      progress.accept(Stage.FETCHING);
      Repository repository = Repository.around(options.root());
      Range range = options.range();
      Commit start = repository.commit(range.before());
      Optional<Commit> end =
          range.after().isPresent()
              ? Optional.of(repository.commit(range.after().get()))
              : Optional.empty();
      if (range.fork() && end.isPresent()) {
        start = repository.fork(start, end.get());
      }
      Tree before = tree(repository, start, earlier);
      Tree after =
          end.isPresent() ? tree(repository, end.get(), later) : new Tree(HERE, options.root());
      return compare(before, after, options, progress);
    }
  }

  private static Tree tree(Repository repository, Commit commit, Scratch scratch)
      throws UnknownRevision {
    Path root = repository.extract(commit, FOLDERS, scratch.path());
    return new Tree(new Words(commit.label(), commit.label()), root);
  }

  private static DiffResult compare(
      Tree before, Tree after, DiffOptions options, Consumer<Stage> progress) {
    Configured was = Configured.of(before.root());
    Configured is = Configured.of(after.root());
    Optional<SiteConfig> any = is.config().or(was::config);
    if (any.isEmpty()) {
      return new DiffResult(is.findings(), Optional.empty());
    }
    LocalDate today =
        options.today() != null ? options.today() : LocalDate.now(any.get().timeZone());
    Version one = version(before, was, any.get(), today, progress);
    Version other = version(after, is, any.get(), today, progress);
    return new DiffResult(List.of(), Optional.of(Changes.between(one, other, today)));
  }

  private static Version version(
      Tree tree,
      Configured configured,
      SiteConfig otherwise,
      LocalDate today,
      Consumer<Stage> progress) {
    progress.accept(Stage.READING);
    SiteConfig config = configured.config().orElse(otherwise);
    Findings findings = new Findings();
    Site site = SiteLoader.load(tree.root(), config, false, findings);
    Checklists checklists = Checklists.check(tree.root(), site, findings);
    List<Finding> faults = new ArrayList<>(configured.findings());
    faults.addAll(findings.sorted());
    faults.removeIf(finding -> !finding.isError());
    CheckResult checked = SiteCheck.run(new CheckOptions(tree.root(), today), progress);
    return new Version(
        tree.name(),
        tree.root(),
        config,
        configured.config().isPresent(),
        site,
        checklists,
        faults,
        checked.findings(),
        checked.configured() && checked.pages() > 0);
  }
}
