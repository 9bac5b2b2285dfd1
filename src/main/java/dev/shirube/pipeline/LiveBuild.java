package dev.shirube.pipeline;

import dev.shirube.artefact.offline.KnownFiles;
import dev.shirube.artefact.offline.OfflineEdition;
import dev.shirube.checklist.Checklists;
import dev.shirube.config.ConfigLoader;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.load.Readings;
import dev.shirube.load.SiteLoader;
import dev.shirube.model.Site;
import dev.shirube.output.MemoryFiles;
import dev.shirube.render.Rerendering;
import dev.shirube.render.jbake.JBakeBaker;
import dev.shirube.render.jbake.JBakeTemplates;
import dev.shirube.source.FolderPrint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A build that is done again at each change, in memory, and takes over from the last one what a
 * change does not touch. Once {@link #finish} has told of a site, it is byte for byte what {@link
 * SiteBuild} makes of the same sources. For one thread at a time.
 */
public final class LiveBuild {
  private static final List<String> FOLDERS = List.of("content", "templates", "site-config");

  private final Path root;
  private final boolean drafts;
  private final @Nullable LocalDate today;
  private final Readings readings = new Readings();
  private final Rerendering rendering = new Rerendering();
  private final JBakeTemplates templates = new JBakeTemplates();
  private final KnownFiles known = new KnownFiles();
  private @Nullable ReadConfig config;
  private Rerendering.@Nullable Order order;
  private Map<String, byte[]> files = Map.of();

  /**
   * What there is to see.
   *
   * @param files the last site without errors, by address
   * @param findings of the sources as they are now
   * @param right whether the files are made of the sources as they are now
   * @param whole whether that is so of all files, also of those that no page shows
   */
  public record Preview(
      Map<String, byte[]> files, List<Finding> findings, boolean right, boolean whole) {
    public Preview {
      files = Map.copyOf(files);
      findings = List.copyOf(findings);
    }
  }

  private record ReadConfig(String print, Optional<SiteConfig> config, List<Finding> findings) {}

  /**
   * Nothing is built yet.
   *
   * @param drafts whether drafts are shown
   * @param today the day as of which the site is shown; null is the day it is where it is at home
   */
  public LiveBuild(Path root, boolean drafts, @Nullable LocalDate today) {
    this.root = root;
    this.drafts = drafts;
    this.today = today;
  }

  /**
   * Reads the sources, and makes the pages that a change touched.
   *
   * @param first the addresses of the pages that somebody looks at
   * @param shown is told as soon as these are made, and again when all are
   */
  public void update(Collection<String> first, Consumer<Preview> shown) {
    order = null;
    Findings findings = new Findings();
    missingFolders(findings);
    String configPrint = FolderPrint.of(root.resolve("site-config"));
    SiteConfig site = findings.hasErrors() ? null : config(configPrint, findings);
    Rerendering.Order next = site == null ? null : order(site, configPrint, findings);
    if (next == null) {
      shown.accept(new Preview(files, findings.sorted(), false, false));
      return;
    }
    rendering.pages(
        next,
        first,
        made -> {
          files = over(files, made);
          shown.accept(new Preview(files, findings.sorted(), true, false));
        });
    if (findings.hasErrors()) {
      shown.accept(new Preview(files, findings.sorted(), false, false));
    } else {
      order = next;
    }
  }

  /** Makes what is left of the last update that found no error. */
  public void finish(Consumer<Preview> shown) {
    Rerendering.Order now = order;
    if (now == null) {
      return;
    }
    order = null;
    Optional<MemoryFiles> whole = rendering.whole(now);
    whole.ifPresent(
        site -> {
          OfflineEdition.write(
              root, now.config(), now.today(), Set.of(), site, now.findings(), known);
          files = site.copy();
        });
    boolean right = whole.isPresent();
    shown.accept(new Preview(files, now.findings().sorted(), right, right));
  }

  private void missingFolders(Findings findings) {
    for (String folder : FOLDERS) {
      if (!Files.isDirectory(root.resolve(folder))) {
        findings.add(
            Finding.error(
                    "source/unreadable",
                    Position.startOf(folder),
                    new Words(
                        folder + "/ フォルダがありません。", "The folder " + folder + "/ does not exist."))
                .hint(new Words("フォルダをもとの場所に戻してください。", "Put it back.")));
      }
    }
  }

  private @Nullable SiteConfig config(String print, Findings findings) {
    ReadConfig read = config;
    if (read == null || !read.print().equals(print)) {
      Findings own = new Findings();
      Optional<SiteConfig> found = ConfigLoader.load(root, own);
      read = new ReadConfig(print, found, own.sorted());
      config = read;
    }
    findings.addAll(read.findings());
    return findings.hasErrors() ? null : read.config().orElse(null);
  }

  private Rerendering.@Nullable Order order(
      SiteConfig site, String configPrint, Findings findings) {
    Site content = SiteLoader.load(root, site, drafts, readings, findings);
    Checklists checklists = Checklists.check(root, content, findings);
    if (findings.hasErrors()) {
      return null;
    }
    String templatesPrint = FolderPrint.of(root.resolve("templates"));
    return new Rerendering.Order(
        root,
        content,
        checklists,
        site,
        today != null ? today : LocalDate.now(site.timeZone()),
        SiteBuild.VERSION,
        templatesPrint + configPrint,
        findings,
        view ->
            new JBakeBaker(
                root, root.resolve("target"), view, findings, templates, templatesPrint));
  }

  private static Map<String, byte[]> over(Map<String, byte[]> old, Map<String, byte[]> made) {
    Map<String, byte[]> all = new HashMap<>(old);
    all.putAll(made);
    return all;
  }
}
