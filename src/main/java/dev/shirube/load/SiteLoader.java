package dev.shirube.load;

import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Lines;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.load.data.DataLoader;
import dev.shirube.load.markdown.MarkdownLoader;
import dev.shirube.model.Page;
import dev.shirube.model.Records;
import dev.shirube.model.Site;
import dev.shirube.source.SourceFiles;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.Schemas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads content/ whole, each file once, in parallel. All mistakes of all files are told in one run;
 * the site is meant for publication only if none of them is an error.
 */
public final class SiteLoader {
  private static final String CONTENT = "content";

  private final Path root;
  private final SiteConfig config;
  private final boolean drafts;
  private final Findings findings;
  private final SourceFiles files;

  private SiteLoader(Path root, SiteConfig config, boolean drafts, Findings findings) {
    this.root = root;
    this.config = config;
    this.drafts = drafts;
    this.findings = findings;
    this.files = new SourceFiles(root, findings);
  }

  /**
   * Reads the site.
   *
   * @param drafts whether pages marked as drafts belong to the site
   */
  public static Site load(Path root, SiteConfig config, boolean drafts, Findings findings) {
    return new SiteLoader(root, config, drafts, findings).load();
  }

  private Site load() {
    CompletableFuture<Records> records = CompletableFuture.supplyAsync(this::records);
    List<Page> all = pages();
    List<Page> published = all.stream().filter(page -> drafts || !page.meta().draft()).toList();
    Site site = new Site(config.languages(), published, records.join(), contentFiles());
    strangers();
    new PageSetCheck(config, all, findings).run(site);
    new ReferenceCheck(site, all, findings).run();
    return site;
  }

  private Records records() {
    Schemas schemas = Schemas.load(root.resolve("site-config/schema"), findings);
    List<SourceText> texts =
        files.under(CONTENT + "/data", ".yml", ".yaml").stream()
            .flatMap(file -> files.read(file).stream())
            .toList();
    return DataLoader.load(texts, schemas, config.languages(), findings);
  }

  private List<Page> pages() {
    MarkdownLoader markdown = new MarkdownLoader(findings);
    record Job(Path file, String lang, String path) {}
    List<Job> jobs = new ArrayList<>();
    for (String lang : config.languages()) {
      String folder = CONTENT + "/" + lang;
      for (Path file : files.under(folder, ".md")) {
        String name = files.name(file);
        String path = name.substring(folder.length() + 1, name.length() - ".md".length());
        jobs.add(new Job(file, lang, path));
      }
    }
    return jobs.parallelStream()
        .map(
            job ->
                files
                    .read(job.file())
                    .map(text -> markdown.load(text, job.lang(), job.path()))
                    .orElseGet(() -> unread(job.file(), job.lang(), job.path())))
        .toList();
  }

  private Page unread(Path file, String lang, String path) {
    return Page.unread(lang, path, Lines.of(files.name(file), ""));
  }

  private List<String> contentFiles() {
    String folder = CONTENT + "/files";
    return files.under(folder, "").stream()
        .map(file -> files.name(file).substring(folder.length() + 1))
        .toList();
  }

  /** Files that no stage reads would vanish silently. */
  private void strangers() {
    List<String> places = new ArrayList<>(config.languages());
    places.add("data");
    places.add("files");
    for (Path file : files.under(CONTENT, "")) {
      String name = files.name(file).substring(CONTENT.length() + 1);
      int slash = name.indexOf('/');
      String place = slash < 0 ? "" : name.substring(0, slash);
      Optional<Words> fault = Optional.empty();
      if (!places.contains(place)) {
        fault =
            Optional.of(
                new Words(
                    "このファイルはどの言語のページでもデータでもありません。",
                    "This file belongs to no language of the site and is no data."));
      } else if (config.languages().contains(place) && !name.endsWith(".md")) {
        fault = Optional.of(new Words("ページのフォルダーに .md 以外のファイルがあります。", "Only .md files are pages."));
      } else if (place.equals("data") && !name.endsWith(".yml") && !name.endsWith(".yaml")) {
        fault =
            Optional.of(new Words("データのフォルダーに .yml 以外のファイルがあります。", "Only .yml files are data."));
      }
      fault.ifPresent(words -> findings.add(stranger(files.name(file), place, places, words)));
    }
  }

  private static Finding stranger(String file, String place, List<String> places, Words words) {
    Words near = places.contains(place) ? Words.NONE : Suggestion.hint(place, places);
    return Finding.error("source/unknown-file", Position.startOf(file), words)
        .found(file)
        .hint(
            new Words(
                "写真や PDF は content/files/ に、ページは content/言語/ に置いてください。" + near.ja(),
                "Put pictures and PDFs into content/files/, pages into content/<language>/. "
                    + near.en()));
  }
}
