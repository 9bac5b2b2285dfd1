package dev.shirube.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The options that every command has. */
final class Shirube {
  private static final List<String> FOLDERS = List.of("content", "templates", "site-config");

  private static final SortedMap<String, Function<Shirube, CommandSpec>> COMMANDS =
      new TreeMap<>(
          Map.of(
              "build", shirube -> new BuildCommand(shirube).spec(),
              "check", shirube -> new CheckCommand(shirube).spec(),
              "diff", shirube -> new DiffCommand(shirube).spec(),
              "fmt", shirube -> new FmtCommand(shirube).spec(),
              "new", shirube -> new NewCommand(shirube).spec(),
              "package", shirube -> new PackageCommand(shirube).spec(),
              "links", shirube -> new LinksCommand(shirube).spec(),
              "serve", shirube -> new ServeCommand(shirube).spec(),
              "train", shirube -> new TrainCommand(shirube).spec()));

  private final OptionSpec root =
      Commands.option(
              "--root",
              "DIR",
              Path.class,
              "Folder with content/, templates/ and site-config/ (default: this repository).")
          .scopeType(ScopeType.INHERIT)
          .build();
  private final OptionSpec lang =
      Commands.option(
              "--lang",
              "LANG",
              Spoken.class,
              "Language of messages, ja or en (default: that of the terminal).")
          .scopeType(ScopeType.INHERIT)
          .build();
  private final Locale locale;
  private final boolean terminal;
  private final boolean colour;
  private final CommandSpec spec;

  Shirube(Locale locale, boolean terminal, boolean colour) {
    this.locale = locale;
    this.terminal = terminal;
    this.colour = colour;
    this.spec =
        Commands.named(
            "shirube", "Turns Markdown and YAML into a bilingual static site.", this, root, lang);
    spec.usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "Besides, ./shirube test runs every test of the tool and of the site.",
            "Exit codes: 0 fine, 1 mistakes in the content, 2 wrong usage or configuration,",
            "3 the tool itself failed.");
  }

  Path root() {
    Path named = root.getValue();
    Path chosen = named != null ? named : Path.of(System.getProperty("shirube.home", ""));
    Path folder = chosen.toAbsolutePath().normalize();
    for (String needed : FOLDERS) {
      if (!Files.isDirectory(folder.resolve(needed))) {
        throw new ParameterException(
            spec.commandLine(),
            lang().equals("ja")
                ? folder + " に " + needed + "/ がありません。--root でサイトのフォルダーを指定してください。"
                : "There is no "
                    + needed
                    + "/ in "
                    + folder
                    + ". Name the site's folder by --root.");
      }
    }
    return folder;
  }

  String lang() {
    Spoken chosen = lang.getValue();
    if (chosen != null) {
      return chosen.name();
    }
    return locale.getLanguage().equals("ja") ? "ja" : "en";
  }

  /** Whether a person looks on. */
  boolean terminal() {
    return terminal;
  }

  boolean colour() {
    return colour;
  }

  /**
   * The command line with the commands that words name, or all where help is wanted or none is
   * named.
   */
  CommandLine commandLine(List<String> words) {
    boolean help = words.contains("--help") || words.contains("-h");
    boolean all = help || COMMANDS.keySet().stream().noneMatch(words::contains);
    COMMANDS.forEach(
        (name, command) -> {
          if (all || words.contains(name)) {
            spec.addSubcommand(name, command.apply(this));
          }
        });
    return new CommandLine(spec);
  }

  /** The languages in which the tool speaks. */
  enum Spoken {
    ja,
    en
  }
}
