package dev.shirube.cli;

import dev.shirube.pipeline.SiteBuild;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Says what commands take. It is said by calls and not by annotations, and what the library calls
 * is a class and not a lambda: to read annotations by reflection, and to load what an archive of
 * classes leaves out if a lambda implements it, is felt at each start.
 */
final class Commands {
  private static final int WIDTH = 90;

  private Commands() {}

  /**
   * A command and what may follow its name.
   *
   * @param action called when it is, if it is {@link java.util.concurrent.Callable}
   */
  static CommandSpec named(String name, String description, Object action, ArgSpec... takes) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(action).name(name);
    spec.usageMessage().description(description).width(WIDTH);
    for (ArgSpec taken : takes) {
      spec.add(taken);
    }
    return spec.addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build())
        .version("Shirube " + SiteBuild.VERSION);
  }

  /** An option that is there or not. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).description(description).initialValue(false).build();
  }

  /** An option with a value, which is null where the option is not given. */
  static OptionSpec.Builder option(String name, String label, Class<?> type, String description) {
    return OptionSpec.builder(name).paramLabel(label).type(type).description(description);
  }

  /** The day for which a command works. */
  static OptionSpec today(String description) {
    return option("--today", "YYYY-MM-DD", LocalDate.class, description)
        .converters(new DayReader())
        .build();
  }

  private static final class DayReader implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "there is no day “" + text + "”; write one like 2026-11-20.");
      }
    }
  }
}
