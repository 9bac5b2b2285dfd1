import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the same bilingual pages for Shirube, Hugo and stock JBake.
 *
 * <p>{@code java bench/Generate.java PAGES FOLDER}: PAGES counts both languages. FOLDER receives
 * {@code shirube/}, {@code hugo/}, {@code jbake/} and {@code pages.txt}, the list of the HTML pages
 * that each tool must then make. The same PAGES give the same bytes everywhere.
 */
public class Generate {

  static final int PAGES_PER_SECTION = 25;
  static final String TODAY = "2026-11-20";

  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: java bench/Generate.java PAGES FOLDER");
      System.exit(2);
    }
    Locale.setDefault(Locale.ROOT);
    var pagesPerLanguage = Integer.parseInt(args[0]) / 2;
    var folder = Path.of(args[1]);
    var bench = Path.of("bench").toAbsolutePath();
    deleteTree(folder);

    var site = Site.of(new Phrases(bench.resolve("phrases.txt")), pagesPerLanguage);
    for (var dialect : Dialect.values()) {
      for (var page : site.pages) {
        for (var language : Language.values()) {
          write(
              folder.resolve(dialect.file(page, language)),
              dialect.header.of(page, language) + dialect.body.apply(page.markdown(language)));
        }
      }
    }
    write(
        folder.resolve("pages.txt"),
        Stream.of(Language.values())
            .flatMap(language -> site.pages.stream().map(page -> language + "/" + page.path))
            .map(page -> page + ".html\n")
            .collect(Collectors.joining()));

    copyTree(bench.resolve("hugo"), folder.resolve("hugo"));
    copyTree(bench.resolve("jbake/site"), folder.resolve("jbake"));
    addStylesheetToJBake(bench.resolve("hugo/assets/site.css"), folder.resolve("jbake"));
    copyTree(Path.of("templates"), folder.resolve("shirube/templates"));
    copyTree(Path.of("site-config"), folder.resolve("shirube/site-config"));
    Files.deleteIfExists(folder.resolve("shirube/site-config/checklists.lock.yml"));
    Files.createDirectories(folder.resolve("shirube/content/data"));
    var config = folder.resolve("shirube/site-config/site.yml");
    if (Files.exists(config)) {
      write(config, forGeneratedPages(Files.readString(config), site));
    }
  }

  /** The project's own site.yml with one navigation group for each generated section. */
  static String forGeneratedPages(String siteYml, Site site) {
    var groups = new StringBuilder("navigation:\n");
    groups.append("  - group: {ja: はじめに, en: Start}\n    pages: [index]\n");
    for (var section : site.sections()) {
      groups.append(
          "  - group: {ja: \"%s\", en: \"%s\"}\n    folder: %s\n"
              .formatted(section.title.ja, section.title.en, section.folder()));
    }
    var kept =
        withoutBlock(siteYml, "navigation")
            .replaceAll("(?m)^base-url:.*$", "base-url: https://example.org/");
    return kept.stripTrailing() + "\n" + groups;
  }

  private static String withoutBlock(String yaml, String key) {
    return Pattern.compile("(?m)^" + key + ":.*\\n(?:(?:[ \\t#-].*)?\\n)*")
        .matcher(yaml)
        .replaceAll("");
  }

  /** Stock JBake has no fingerprints for its files, so the name gets its hash here. */
  private static void addStylesheetToJBake(Path css, Path jbake) throws Exception {
    var bytes = Files.readAllBytes(css);
    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    var name = "site." + hash.substring(0, 16) + ".css";
    write(jbake.resolve("assets").resolve(name), Files.readString(css));
    var properties = jbake.resolve("jbake.properties");
    write(properties, Files.readString(properties) + "stylesheet=" + name + "\n");
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static void copyTree(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  enum Language {
    ja,
    en
  }

  record Text(String ja, String en) {
    String in(Language language) {
      return language == Language.ja ? ja : en;
    }

    Text map(UnaryOperator<String> change) {
      return new Text(change.apply(ja), change.apply(en));
    }
  }

  /** The lines of phrases.txt by the name of their list. */
  static class Phrases {
    private final Map<String, List<Text>> lists = new HashMap<>();

    Phrases(Path file) throws IOException {
      List<Text> list = null;
      for (var line : Files.readAllLines(file)) {
        if (line.startsWith("[")) {
          list =
              lists.computeIfAbsent(line.substring(1, line.length() - 1), k -> new ArrayList<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          var both = line.split(" \\| ");
          list.add(new Text(both[0], both[1]));
        }
      }
    }

    List<Text> list(String name) {
      return lists.get(name);
    }

    Text fixed(String ja) {
      return list("fixed").stream().filter(t -> t.ja.equals(ja)).findFirst().orElseThrow();
    }
  }

  /** Draws phrases for one page; both languages of a draw are the same phrase. */
  static class Draw {
    private final Phrases phrases;
    private final Random random;

    Draw(Phrases phrases, long seed) {
      this.phrases = phrases;
      this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    int between(int low, int high) {
      return low + random.nextInt(high - low + 1);
    }

    <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    <T> List<T> some(List<T> of, int count) {
      var rest = new ArrayList<>(of);
      return IntStream.range(0, count)
          .mapToObj(i -> rest.remove(random.nextInt(rest.size())))
          .toList();
    }

    Text phrase(String list) {
      return filled(one(phrases.list(list)));
    }

    List<Text> phrases(String list, int count) {
      return some(phrases.list(list), count).stream().map(this::filled).toList();
    }

    private Text filled(Text template) {
      var things = some(phrases.list("things"), 3);
      var places = some(phrases.list("places"), 2);
      var values = new LinkedHashMap<String, Text>();
      values.put("{a}", things.get(0));
      values.put("{b}", things.get(1));
      values.put("{c}", things.get(2));
      values.put("{p}", places.get(0));
      values.put("{q}", places.get(1));
      values.put("{n}", number());
      values.put("{m}", number());
      var ja = template.ja;
      var en = template.en;
      for (var value : values.entrySet()) {
        ja = ja.replace(value.getKey(), value.getValue().ja);
        en = en.replace(value.getKey(), value.getValue().en);
      }
      return new Text(ja, en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1));
    }

    private Text number() {
      var number = Integer.toString(between(2, 40));
      return new Text(number, number);
    }

    Text paragraph(int sentences) {
      var drawn = phrases("sentences", sentences);
      return new Text(
          drawn.stream().map(Text::ja).collect(Collectors.joining()),
          drawn.stream().map(Text::en).collect(Collectors.joining(" ")));
    }
  }

  static class Site {
    final List<Page> pages = new ArrayList<>();
    private final Map<String, List<Page>> folders = new HashMap<>();

    /** A front page, and sections of about 25 pages each with a front page of its own. */
    static Site of(Phrases phrases, int pagesPerLanguage) {
      var site = new Site();
      site.add(new Page("index", 0, phrases.fixed("毎日の作業の案内"), site, phrases));
      var inSections = pagesPerLanguage - 1;
      var sections = Math.max(1, Math.round(inSections / (float) PAGES_PER_SECTION));
      for (int s = 1, order = 1; s <= sections; s++) {
        var size = inSections / sections + (s <= inSections % sections ? 1 : 0);
        for (var p = 1; p <= size; p++, order++) {
          var path = "section-%03d/%s".formatted(s, p == 1 ? "index" : "page-%02d".formatted(p));
          var number = "%d-%d".formatted(s, p);
          var title = new Draw(phrases, -order).phrase(p == 1 ? "sections" : "titles");
          site.add(new Page(path, order, title.map(t -> t + " " + number), site, phrases));
        }
      }
      return site;
    }

    private void add(Page page) {
      pages.add(page);
      folders.computeIfAbsent(page.folder(), folder -> new ArrayList<>()).add(page);
    }

    List<Page> neighbours(Page page) {
      return folders.get(page.folder());
    }

    List<Page> sections() {
      return pages.stream().filter(page -> page.path.endsWith("/index")).toList();
    }
  }

  /** One page in both languages. Its Markdown is Shirube's; {@link Dialect} says it for others. */
  record Page(String path, int order, Text title, Site site, Phrases phrases) {

    boolean isFront() {
      return path.equals("index");
    }

    String folder() {
      return isFront() ? "" : path.substring(0, path.indexOf('/'));
    }

    Text description() {
      return new Draw(phrases, order + 1_000_000L)
          .phrase("sentences")
          .map(t -> t.replaceAll("[*`]", ""));
    }

    String markdown(Language language) {
      return new Writer(this, language).page();
    }
  }

  /** Writes the Markdown of a page in one language. */
  static class Writer {
    private final Page page;
    private final Language language;
    private final Draw draw;
    private final StringBuilder out = new StringBuilder();

    Writer(Page page, Language language) {
      this.page = page;
      this.language = language;
      this.draw = new Draw(page.phrases, page.order);
    }

    String page() {
      paragraph(4);
      if (page.isFront()) {
        heading(2, page.phrases.fixed("章の一覧"), "sections");
        page.site.sections().forEach(section -> line("- " + link(section, "")));
        line("");
      }
      heading(2, draw.phrase("headings-prepare"), "prepare");
      paragraph(3);
      draw.phrases("items", draw.between(3, 5)).forEach(item -> line("- " + in(item)));
      line("");
      heading(3, page.phrases.fixed("一覧"), "overview");
      table();
      heading(2, draw.phrase("headings-steps"), "steps");
      linkingParagraph();
      steps();
      line("> [!NOTE]");
      line("> " + in(draw.paragraph(2)));
      line("");
      paragraph(draw.between(3, 5));
      if (draw.between(0, 2) > 0) {
        heading(3, page.phrases.fixed("数え方の例"), "example");
        code();
      }
      heading(2, draw.phrase("headings-checks"), "checks .checklist");
      tasks();
      if (draw.between(0, 1) > 0) {
        heading(2, draw.phrase("headings-notes"), "notes");
        paragraph(4);
        paragraph(draw.between(3, 5));
        linkingParagraph();
      }
      heading(2, page.phrases.fixed("言葉の意味"), "words");
      definitions();
      heading(2, page.phrases.fixed("関連するページ"), "related");
      line(in(draw.phrase("sentences")) + "[^1]");
      line("");
      for (var i = 0; i < 4; i++) {
        line("- " + link(anyPage(), i % 2 == 0 ? "#steps" : ""));
      }
      line("");
      line("[^1]: " + in(draw.phrase("sentences")));
      return out.toString();
    }

    private void heading(int level, Text text, String attributes) {
      line("#".repeat(level) + " " + in(text) + " {#" + attributes + "}");
      line("");
    }

    private void paragraph(int sentences) {
      line(in(draw.paragraph(sentences)));
      line("");
    }

    private void linkingParagraph() {
      var target = anyPage();
      var sentence = in(draw.phrase("link-sentences"));
      var linked = sentence.replace("[{title}]({href})", link(target, "#prepare"));
      line(in(draw.paragraph(2)) + (language == Language.en ? " " : "") + linked);
      line("");
    }

    private void table() {
      var heads = Stream.of("品目", "置き場所", "個数", "備考").map(page.phrases::fixed).map(this::in);
      line("| " + heads.collect(Collectors.joining(" | ")) + " |");
      line("|---|---|---:|---|");
      for (var thing : draw.phrases("things", draw.between(4, 6))) {
        line(
            "| %s | %s | %d | %s |"
                .formatted(
                    in(thing),
                    in(draw.phrase("places")),
                    draw.between(1, 99),
                    in(draw.phrase("items"))));
      }
      line("");
    }

    private void steps() {
      var number = 1;
      for (var item : draw.phrases("items", draw.between(3, 6))) {
        line(number++ + ". " + in(item));
      }
      line("");
    }

    private void code() {
      var name = "box-" + draw.between(1, 99);
      line("```sh");
      line("count=%d".formatted(draw.between(2, 40)));
      line("for shelf in $(seq 1 \"$count\"); do");
      line("  printf '%s-%02d <%s>\\n' \"$shelf\" \"$count\" '" + name + "' >> shelves.txt");
      line("done");
      line("sort -n shelves.txt | uniq -c");
      line("```");
      line("");
    }

    private void tasks() {
      var number = 1;
      for (var item : draw.phrases("items", draw.between(4, 6))) {
        line("- [ ] " + in(item) + " {#item-" + page.order + "-" + number++ + "}");
      }
      line("");
    }

    private void definitions() {
      for (var thing : draw.phrases("things", 3)) {
        line(in(thing));
        line(": " + in(draw.phrase("definitions")));
        line("");
      }
    }

    /** Mostly a page of the same section, as links in a real site mostly stay near. */
    private Page anyPage() {
      var near = draw.between(0, 2) > 0 && !page.isFront();
      return draw.one(near ? page.site.neighbours(page) : page.site.pages);
    }

    private String link(Page target, String fragment) {
      var up = page.isFront() ? "" : "../";
      var same = target.folder().equals(page.folder());
      var name = target.path.substring(target.path.indexOf('/') + 1);
      return "[%s](%s.md%s)".formatted(in(target.title), same ? name : up + target.path, fragment);
    }

    private String in(Text text) {
      return text.in(language);
    }

    private void line(String line) {
      out.append(line).append('\n');
    }
  }

  /** How a tool wants the header, the file's name and the few marks that are not shared. */
  enum Dialect {
    shirube(
        (page, language) ->
            """
            ---
            title: "%s"
            description: "%s"
            status: published
            reviewed: %s
            order: %d
            ---

            """
                .formatted(
                    page.title.in(language), page.description().in(language), TODAY, page.order),
        body -> body),

    hugo(
        (page, language) ->
            """
            ---
            title: "%s"
            description: "%s"
            weight: %d
            date: %s
            %s---

            """
                .formatted(
                    page.title.in(language),
                    page.description().in(language),
                    page.order + 1,
                    TODAY,
                    // Without this uglyURLs would name the section's front page section-001.html.
                    page.path.endsWith("/index")
                        ? "url: /%s/%s/\n".formatted(language, page.folder())
                        : ""),
        body -> plainTasks(htmlLinks(plainAlerts(body)))),

    jbake(
        (page, language) ->
            """
            title=%s
            description=%s
            type=page
            status=published
            date=%s
            lang=%s
            order=%06d
            %s~~~~~~
            [TOC levels=2-3]

            """
                .formatted(
                    page.title.in(language),
                    page.description().in(language),
                    // JBake sorts by date: a minute for each page keeps the reading order.
                    "2026-%02d-%02d %02d:%02d"
                        .formatted(
                            language == Language.ja ? 1 : 6,
                            1 + page.order / 1440,
                            page.order / 60 % 24,
                            page.order % 60),
                    language,
                    page.order,
                    page.isFront()
                        ? ""
                        : "section=%1$s-%2$s\ntags=%1$s-%2$s\n".formatted(language, page.folder())),
        body -> plainTasks(htmlLinks(plainAlerts(plainHeadings(body)))));

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\.md(#[^)]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+ .*) \\{#([a-z0-9-]+).*\\}$");
    private static final Pattern TASK_ID =
        Pattern.compile("(?m)^(- \\[ \\] .*) \\{#[a-z0-9-]+\\}$");

    final Header header;
    final UnaryOperator<String> body;

    Dialect(Header header, UnaryOperator<String> body) {
      this.header = header;
      this.body = body;
    }

    interface Header {
      String of(Page page, Language language);
    }

    String file(Page page, Language language) {
      var path = this == hugo ? page.path.replaceAll("index$", "_index") : page.path;
      return "%s/content/%s/%s.md".formatted(this, language, path);
    }

    private static String htmlLinks(String body) {
      return LINK.matcher(body)
          .replaceAll(
              m ->
                  Matcher.quoteReplacement(
                      "](" + m.group(1) + ".html" + (m.group(2) == null ? "" : m.group(2)) + ")"));
    }

    private static String plainTasks(String body) {
      return TASK_ID.matcher(body).replaceAll("$1");
    }

    private static String plainAlerts(String body) {
      return body.replace("> [!NOTE]\n", "> **Note**\n>\n");
    }

    /** Stock JBake reads no attributes: the id stands before the heading, unless it is the text. */
    private static String plainHeadings(String body) {
      return HEADING
          .matcher(body)
          .replaceAll(
              m -> {
                var text = m.group(1).replaceFirst("^#+ ", "");
                var same = text.toLowerCase(Locale.ROOT).equals(m.group(2));
                return (same ? "" : "<div id=\"" + m.group(2) + "\"></div>\n\n") + m.group(1);
              });
    }
  }
}
