package dev.shirube.edit.format;

import dev.shirube.checklist.PublishedIds;
import dev.shirube.config.ConfigLoader;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.load.data.DataLoader;
import dev.shirube.load.markdown.Layout;
import dev.shirube.load.markdown.MarkdownLoader;
import dev.shirube.model.Page;
import dev.shirube.model.Records;
import dev.shirube.source.SourceFiles;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.Schemas;
import dev.shirube.yaml.YamlMeaning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds what of a site's content would be written otherwise. All pages are read, since ids are
 * unique in a site; nothing is written here.
 */
public final class Formatting {
  private static final String PAGE = ".md";

  /** What formatting itself mends. */
  private static final Set<String> MENDED = Set.of("checklist/missing-id");

  private final Path root;
  private final SiteConfig config;
  private final Findings findings;
  private final SourceFiles files;

  private Formatting(Path root, SiteConfig config, Findings findings) {
    this.root = root;
    this.config = config;
    this.findings = findings;
    this.files = new SourceFiles(root, findings);
  }

  /**
   * What came of it.
   *
   * @param configured whether the configuration could be read
   * @param looked how many files were looked at
   */
  public record Result(
      List<Rewritten> rewritten, List<Finding> findings, boolean configured, int looked) {
    public Result {
      rewritten = List.copyOf(rewritten);
      findings = List.copyOf(findings);
    }
  }

  /** All files of content that can be formatted. */
  public static List<Path> all(Path root) {
    return new SourceFiles(root, new Findings()).under("content", PAGE, ".yml", ".yaml");
  }

  /**
   * Formats files.
   *
   * @param chosen those of {@link #all} that may change
   */
  public static Result of(Path root, Collection<Path> chosen) {
    Findings findings = new Findings();
    Optional<SiteConfig> config = ConfigLoader.load(root, findings);
    List<Rewritten> rewritten =
        config.map(it -> new Formatting(root, it, findings).run(chosen)).orElse(List.of());
    return new Result(rewritten, findings.sorted(), config.isPresent(), chosen.size());
  }

  private List<Rewritten> run(Collection<Path> chosen) {
    List<ReadPage> pages = new ArrayList<>();
    List<SourceText> data = new ArrayList<>();
    List<Rewritten> rewritten = new ArrayList<>();
    for (Path file : all(root)) {
      String[] parts = files.name(file).split("/", 3);
      boolean mine = chosen.contains(file);
      if (parts.length == 3 && config.languages().contains(parts[1]) && parts[2].endsWith(PAGE)) {
        page(file, parts[1], parts[2], mine).ifPresent(pages::add);
      } else if (parts[1].equals("data") && !parts[parts.length - 1].endsWith(PAGE)) {
        Optional<SourceText> text = read(file, mine);
        text.ifPresent(data::add);
        text.filter(it -> mine).flatMap(it -> records(file, it)).ifPresent(rewritten::add);
      }
    }
    Map<String, NewIds> ids = ids(pages, data, chosen);
    for (ReadPage read : pages) {
      if (read.whole() && chosen.contains(read.path())) {
        NewIds own = ids.getOrDefault(read.source().file(), new NewIds());
        rewritten(read, own).ifPresent(rewritten::add);
      }
    }
    return rewritten;
  }

  /** What is wrong with a file that was not asked for is no matter of this run. */
  private Optional<SourceText> read(Path file, boolean mine) {
    return mine ? files.read(file) : new SourceFiles(root, new Findings()).read(file);
  }

  private Optional<ReadPage> page(Path file, String lang, String name, boolean mine) {
    String path = name.substring(0, name.length() - PAGE.length());
    return read(file, mine)
        .map(
            source -> {
              List<Finding> faults = faults(source, lang, path);
              if (mine) {
                findings.addAll(faults);
              }
              Page page = new MarkdownLoader(new Findings()).load(source, lang, path);
              return new ReadPage(file, source, page, faults.isEmpty());
            });
  }

  private static List<Finding> faults(SourceText source, String lang, String path) {
    Findings own = new Findings();
    new MarkdownLoader(own).load(source, lang, path);
    return own.sorted().stream()
        .filter(finding -> finding.isError() && !MENDED.contains(finding.rule()))
        .toList();
  }

  private Map<String, NewIds> ids(
      List<ReadPage> pages, List<SourceText> data, Collection<Path> chosen) {
    boolean complete =
        pages.stream()
            .flatMap(read -> read.page().checklists().stream())
            .flatMap(list -> list.items().stream())
            .noneMatch(item -> item.id().isEmpty());
    if (complete) {
      return Map.of();
    }
    Schemas schemas = Schemas.load(root.resolve("site-config/schema"), new Findings());
    Records records = DataLoader.load(data, schemas, config.languages(), new Findings());
    String source = config.languages().get(0);
    Map<String, String> readings = Readings.of(records, source);
    PublishedIds published = PublishedIds.of(root, records, source, findings);
    Findings told = new Findings();
    Map<String, NewIds> ids = new ItemIds(config.languages(), readings, published, told).of(pages);
    Set<String> mine = chosen.stream().map(files::name).collect(Collectors.toSet());
    told.sorted().stream()
        .filter(
            finding ->
                mine.contains(finding.position().file())
                    || finding.related().stream()
                        .anyMatch(other -> mine.contains(other.position().file())))
        .forEach(findings::add);
    return ids;
  }

  private Optional<Rewritten> rewritten(ReadPage read, NewIds ids) {
    SourceText source = read.source();
    List<Words> done = new ArrayList<>();
    String text = source.text();
    if (!ids.isEmpty()) {
      String with = ids.in(text, Layout.of(source).orElseThrow());
      if (isRight(read, with, ids)) {
        text = with;
        String list = String.join(", ", ids.ids());
        done.add(new Words("id：" + list, "ids: " + list));
      } else {
        findings.add(cannot(read));
      }
    }
    Optional<PageText> page = PageText.of(new SourceText(source.file(), text));
    if (page.isPresent()) {
      page.get().format();
      if (!page.get().text().equals(text)) {
        text = page.get().text();
        done.add(new Words("書き方", "form"));
      }
    }
    return text.equals(source.text())
        ? Optional.empty()
        : Optional.of(new Rewritten(read.path(), source.file(), text, done));
  }

  /** Each item has its id, and all else is as it was. */
  private static boolean isRight(ReadPage read, String with, NewIds ids) {
    String file = read.source().file();
    Page page = read.page();
    SourceText changed = new SourceText(file, with);
    Page after = new MarkdownLoader(new Findings()).load(changed, page.lang(), page.path());
    boolean set =
        after.checklists().stream()
            .flatMap(list -> list.items().stream())
            .map(item -> item.id())
            .collect(Collectors.toSet())
            .containsAll(ids.ids());
    return set
        && ids.outOf(with).equals(read.source().text())
        && faults(changed, page.lang(), page.path()).isEmpty();
  }

  private static Finding cannot(ReadPage read) {
    int at =
        read.page().checklists().stream()
            .flatMap(list -> list.items().stream())
            .filter(item -> item.id().isEmpty())
            .findFirst()
            .orElseThrow()
            .at();
    return Finding.error(
            "checklist/no-place",
            read.page().at(at),
            new Words(
                "この項目には id を付ける場所が見つかりません。", "There is no place for an id in one of these items."))
        .hint(
            new Words(
                "「- [ ] 文 {#id}」のように、文のあとに自分で書いてください。",
                "Write it behind the words yourself, as in “- [ ] text {#id}”."));
  }

  private Optional<Rewritten> records(Path file, SourceText source) {
    Optional<String> meaning = YamlMeaning.of(source.text());
    if (meaning.isEmpty()) {
      findings.add(unreadable(source.file()));
      return Optional.empty();
    }
    Predicate<String> same = text -> YamlMeaning.of(text).equals(meaning);
    String text = Blanks.without(source.text(), same);
    return text.equals(source.text())
        ? Optional.empty()
        : Optional.of(new Rewritten(file, source.file(), text, List.of(new Words("書き方", "form"))));
  }

  private static Finding unreadable(String file) {
    return Finding.error(
            "format/unreadable",
            Position.startOf(file),
            new Words("読めないところがあるため、このファイルはそのままにしました。", "Left as it is, since it cannot be read."))
        .hint(
            new Words(
                "どこが読めないかは ./shirube check が知らせます。",
                "./shirube check tells where it cannot be read."));
  }
}
