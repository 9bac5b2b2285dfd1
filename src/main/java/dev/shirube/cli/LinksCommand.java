package dev.shirube.cli;

import dev.shirube.check.external.AddressFindings;
import dev.shirube.check.links.LinkCheck;
import dev.shirube.check.links.LinkFolder;
import dev.shirube.check.links.LinkOptions;
import dev.shirube.check.links.LinkResult;
import dev.shirube.check.links.LinkRules;
import dev.shirube.check.links.Origin;
import dev.shirube.diagnostic.Finding;
import dev.shirube.report.Checked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "links",
    mixinStandardHelpOptions = true,
    versionProvider = Shirube.Version.class,
    description = "Checks the links of any folder of HTML, whatever made it.",
    usageHelpWidth = 90)
final class LinksCommand implements Callable<Integer> {
  @ParentCommand Shirube shirube;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder.")
  Path folder = Path.of("");

  @Mixin ReportOptions report = new ReportOptions();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the folder is published; links to it are checked in the folder.")
  @Nullable String baseUrl;

  @Option(names = "--external", description = "Ask the servers of others, too.")
  boolean external;

  @Override
  public Integer call() {
    Path root = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw new ParameterException(
          spec.commandLine(),
          shirube.lang().equals("ja")
              ? root + " というフォルダーがありません。"
              : "There is no folder " + root + ".");
    }
    LinkOptions options = new LinkOptions(baseUrl == null ? "" : baseUrl, List.of());
    LinkResult result = LinkCheck.run(LinkFolder.read(root), options, Origin.FOLDER);
    List<Finding> findings = new ArrayList<>(result.findings());
    List<String> rules = new ArrayList<>(LinkRules.ids());
    if (external) {
      ExternalLinks asked = ExternalLinks.ask(result.external().get(), shirube, spec);
      findings.addAll(asked.findings());
      rules.addAll(AddressFindings.RULES);
    }
    Checked checked = new Checked(findings, result.pages(), result.links());
    return report.tell(checked, root, rules, shirube, spec.commandLine().getOut());
  }
}
