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
import dev.shirube.source.FolderPrint;
import dev.shirube.source.SourceFiles;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.Schemas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Reads content/ whole, each file once, in parallel. All mistakes of all files are told in one run;
 * the site is meant for publication only if none of them is an error.
 */
public final class SiteLoader {
  private static final String CONTENT = "content";
  private static final String DATA = "data";
  private static final String FILES = "files";
  private static final String PAGE = ".md";
  private static final String[] RECORDS = {".yml", ".yaml"};

  private final Path root;
  private final SiteConfig config;
  private final boolean drafts;
  private final Findings findings;
  private final SourceFiles files;
  private final Readings readings;

  private SiteLoader(
      Path root, SiteConfig config, boolean drafts, Readings readings, Findings findings) {
    this.readings = readings;
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
    return load(root, config, drafts, new Readings(), findings);
  }

  /**
   * The same, again and again.
   *
   * @param readings what was read the last time
   */
  public static Site load(
      Path root, SiteConfig config, boolean drafts, Readings readings, Findings findings) {
    readings.begin();
    return new SiteLoader(root, config, drafts, readings, findings).load();
  }

  /**
   * A file below content/.
   *
   * @param place the first folder of its name, empty where it stands in none
   * @param rest its name below that folder
   */
  private record ContentFile(Path file, String name, String place, String rest) {
    boolean ends(String... endings) {
      return Stream.of(endings).anyMatch(name::endsWith);
    }
  }

  private Site load() {
    List<ContentFile> content = files.under(CONTENT, "").stream().map(this::contentFile).toList();
    CompletableFuture<Records> records = CompletableFuture.supplyAsync(() -> records(content));
    List<Page> all = pages(content);
    List<String> others =
        content.stream().filter(file -> file.place().equals(FILES)).map(ContentFile::rest).toList();
    Site site = new Site(config.languages(), all, drafts, records.join(), others);
    strangers(content);
    new PageSetCheck(config, all, findings).run(site);
    new ReferenceCheck(site, all, findings).run();
    return site;
  }

  private ContentFile contentFile(Path file) {
    String name = files.name(file);
    String below = name.substring(CONTENT.length() + 1);
    int slash = below.indexOf('/');
    return new ContentFile(
        file, name, slash < 0 ? "" : below.substring(0, slash), below.substring(slash + 1));
  }

  private Records records(List<ContentFile> content) {
    List<SourceText> texts =
        content.stream()
            .filter(file -> file.place().equals(DATA) && file.ends(RECORDS))
            .flatMap(file -> files.read(file.file()).stream())
            .toList();
    Path folder = root.resolve("site-config/schema");
    Readings.RecordsKey key =
        new Readings.RecordsKey(texts, FolderPrint.of(folder), config.languages());
    return readings.records(
        key,
        findings,
        own -> DataLoader.load(texts, Schemas.load(folder, own), config.languages(), own));
  }

  private List<Page> pages(List<ContentFile> content) {
    return content.parallelStream()
        .filter(file -> config.languages().contains(file.place()) && file.ends(PAGE))
        .map(this::page)
        .toList();
  }

  private Page page(ContentFile file) {
    String path = file.rest().substring(0, file.rest().length() - PAGE.length());
    return files
        .read(file.file())
        .map(
            text ->
                readings.page(
                    text,
                    file.place(),
                    path,
                    findings,
                    own -> new MarkdownLoader(own).load(text, file.place(), path)))
        .orElseGet(() -> Page.unread(file.place(), path, Lines.of(file.name(), "")));
  }

  /** Files that no stage reads would vanish silently. */
  private void strangers(List<ContentFile> content) {
    List<String> places = new ArrayList<>(config.languages());
    places.add(DATA);
    places.add(FILES);
    for (ContentFile file : content) {
      Optional<Words> fault = Optional.empty();
      if (!places.contains(file.place())) {
        fault =
            Optional.of(
                new Words(
                    "このファイルはどの言語のページでもデータでもありません。",
                    "This file belongs to no language of the site and is no data."));
      } else if (config.languages().contains(file.place()) && !file.ends(PAGE)) {
        fault = Optional.of(new Words("ページのフォルダーに .md 以外のファイルがあります。", "Only .md files are pages."));
      } else if (file.place().equals(DATA) && !file.ends(RECORDS)) {
        fault =
            Optional.of(new Words("データのフォルダーに .yml 以外のファイルがあります。", "Only .yml files are data."));
      }
      fault.ifPresent(words -> findings.add(stranger(file.name(), file.place(), places, words)));
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
