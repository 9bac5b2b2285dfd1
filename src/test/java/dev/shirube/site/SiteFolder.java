package dev.shirube.site;

import dev.shirube.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A site to build in a test: the example, with the project's templates, schemas and words. */
public final class SiteFolder {
  static final Path SITES = Path.of("src/test/resources/sites");

  static final String LOCK = "site-config/checklists.lock.yml";

  static final String TRANSLATIONS = "site-config/translations.lock.yml";

  /** What was published and decided of the project's own site is no matter of another. */
  private static final List<String> OWN =
      List.of(LOCK, TRANSLATIONS, "site-config/checks.yml", "site-config/terms.yml");

  /** What a site of another subject takes over; its own types and settings it has itself. */
  private static final List<String> WARD_SHARES =
      List.of(
          "jbake.properties",
          "schema/changes.schema.json",
          "schema/checklists-lock.schema.json",
          "schema/checks.schema.json",
          "schema/contacts.schema.json",
          "schema/deadlines.schema.json",
          "schema/glossary.schema.json",
          "schema/page.schema.json",
          "schema/search.schema.json",
          "schema/site.schema.json",
          "schema/situation.schema.json",
          "schema/sources.schema.json",
          "schema/terms.schema.json",
          "schema/values.schema.json");

  static final String TODAY = "2026-11-20";

  private final Path root;

  private SiteFolder(Path root) {
    this.root = root;
  }

  /** The example site, in a new folder. */
  public static SiteFolder example(Path folder) {
    SiteFolder site = new SiteFolder(folder.resolve("site"));
    site.lay(Path.of("templates"), "templates");
    site.lay(Path.of("site-config"), "site-config");
    OWN.forEach(site::delete);
    site.lay(SITES.resolve("example"), "");
    return site;
  }

  /** One page in one language and nothing else. */
  static SiteFolder leaflet(Path folder) {
    SiteFolder site = new SiteFolder(folder.resolve("site"));
    site.lay(Path.of("templates"), "templates");
    site.lay(Path.of("site-config/messages"), "site-config/messages");
    for (String file :
        List.of("jbake.properties", "schema/page.schema.json", "schema/values.schema.json")) {
      site.write("site-config/" + file, read(Path.of("site-config", file)));
    }
    site.write(
        "site-config/site.yml",
        """
        title: {ja: 見学のしおり}
        description: {ja: 見学の日に読む1枚です。}
        languages: [ja]
        base-url: https://example.org/guide/
        navigation:
          - group: {ja: はじめに}
            pages: [index]
        """);
    return site.write(
        "content/ja/index.md", "---\ntitle: 見学のしおり\ndescription: 見学の日に読みます。\n---\n\n受付に名前を伝えます。\n");
  }

  /** The guide of a ward: another subject, with types of records and words of its own. */
  public static SiteFolder ward(Path folder) {
    SiteFolder site = new SiteFolder(folder.resolve("site"));
    site.lay(Path.of("templates"), "templates");
    site.lay(Path.of("site-config/messages"), "site-config/messages");
    for (String file : WARD_SHARES) {
      site.write("site-config/" + file, read(Path.of("site-config", file)));
    }
    return site.lay(SITES.resolve("ward"), "");
  }

  void delete(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project's own site. */
  public static SiteFolder real() {
    return new SiteFolder(Path.of("").toAbsolutePath());
  }

  /** A copy of the project's own site, to be changed. */
  public static SiteFolder copyOfReal(Path folder) {
    SiteFolder site = new SiteFolder(folder.resolve("site"));
    for (String part : List.of("templates", "site-config", "content")) {
      site.lay(Path.of(part), part);
    }
    return site;
  }

  /** Puts the files of a folder over those of the site. */
  public SiteFolder lay(Path from, String where) {
    try {
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Path target = root.resolve(where).resolve(from.relativize(file).toString());
              Files.createDirectories(target.getParent());
              Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public Path root() {
    return root;
  }

  Path file(String name) {
    return root.resolve(name);
  }

  public SiteFolder write(String name, String text) {
    try {
      Files.createDirectories(file(name).getParent());
      Files.writeString(file(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Replaces a piece of a file's text, which must be there. */
  SiteFolder change(String name, String from, String to) {
    String text = read(name);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(name + " has no " + from);
    }
    return write(name, text.replace(from, to));
  }

  String read(String name) {
    return read(file(name));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a run of the command line gave. */
  record Run(int exit, String out, String err) {}

  /** Runs {@code build} in this JVM, as the command line would. */
  Run build(Path target, String... options) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "--root", root.toString(), "--lang", "en", "build", "--out", target.toString()));
    if (!List.of(options).contains("--today")) {
      args.addAll(List.of("--today", TODAY));
    }
    args.addAll(List.of(options));
    return run(args.toArray(String[]::new));
  }

  static Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.run(args, Locale.ENGLISH, false, false, new PrintWriter(out), new PrintWriter(err));
    return new Run(exit, out.toString(), err.toString());
  }
}
