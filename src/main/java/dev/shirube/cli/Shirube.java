package dev.shirube.cli;

import dev.shirube.pipeline.SiteBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options that every command has. */
@Command(
    name = "shirube",
    description = "Turns Markdown and YAML into a bilingual static site.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Shirube.Version.class,
    usageHelpWidth = 90,
    footer = {
      "",
      "Besides, ./shirube test runs every test of the tool and of the site.",
      "Exit codes: 0 fine, 1 mistakes in the content, 2 wrong usage or configuration,",
      "3 the tool itself failed."
    })
final class Shirube {
  private static final List<String> FOLDERS = List.of("content", "templates", "site-config");

  private static final SortedMap<String, Supplier<Object>> COMMANDS =
      new TreeMap<>(
          Map.of(
              "build", BuildCommand::new,
              "check", CheckCommand::new,
              "links", LinksCommand::new,
              "train", TrainCommand::new));

  private final Locale locale;
  private final boolean terminal;
  private final boolean colour;

  @Spec CommandSpec spec;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder with content/, templates/ and site-config/ (default: this repository).")
  @Nullable Path root;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      scope = ScopeType.INHERIT,
      description = "Language of messages, ja or en (default: that of the terminal).")
  @Nullable Spoken lang;

  Shirube(Locale locale, boolean terminal, boolean colour) {
    this.locale = locale;
    this.terminal = terminal;
    this.colour = colour;
  }

  Path root() {
    Path named = root != null ? root : Path.of(System.getProperty("shirube.home", ""));
    Path folder = named.toAbsolutePath().normalize();
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
    if (lang != null) {
      return lang.name();
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
   * Adds the commands that words name, or all where help is wanted or none is named: reading from a
   * command what it takes is felt at each start.
   */
  static void addCommands(CommandLine commandLine, List<String> words) {
    boolean help = words.contains("--help") || words.contains("-h");
    boolean all = help || COMMANDS.keySet().stream().noneMatch(words::contains);
    COMMANDS.forEach(
        (name, command) -> {
          if (all || words.contains(name)) {
            commandLine.addSubcommand(command.get());
          }
        });
  }

  /** The languages in which the tool speaks. */
  enum Spoken {
    ja,
    en
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Shirube " + SiteBuild.VERSION};
    }
  }
}
