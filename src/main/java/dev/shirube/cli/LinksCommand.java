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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

final class LinksCommand implements Callable<Integer> {
  private final PositionalParamSpec folder =
      PositionalParamSpec.builder()
          .paramLabel("DIR")
          .type(Path.class)
          .required(true)
          .description("The folder.")
          .build();
  private final OptionSpec baseUrl =
      Commands.option(
              "--base-url",
              "URL",
              String.class,
              "Where the folder is published; links to it are checked in the folder.")
          .build();
  private final OptionSpec external =
      Commands.flag("--external", "Ask the servers of others, too.");
  private final ReportOptions report = new ReportOptions();
  private final Shirube shirube;
  private final CommandSpec spec;

  LinksCommand(Shirube shirube) {
    this.shirube = shirube;
    this.spec =
        Commands.named(
            "links",
            "Checks the links of any folder of HTML, whatever made it.",
            this,
            folder,
            baseUrl,
            external);
    report.addTo(spec);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    Path root = folder.<Path>getValue().toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw new ParameterException(
          spec.commandLine(),
          shirube.lang().equals("ja")
              ? root + " というフォルダーがありません。"
              : "There is no folder " + root + ".");
    }
    String address = baseUrl.getValue();
    LinkOptions options = new LinkOptions(address == null ? "" : address, List.of());
    LinkResult result = LinkCheck.run(LinkFolder.read(root), options, Origin.FOLDER);
    List<Finding> findings = new ArrayList<>(result.findings());
    List<String> rules = new ArrayList<>(LinkRules.ids());
    if (external.<Boolean>getValue()) {
      ExternalLinks asked = ExternalLinks.ask(result.external().get(), shirube, spec);
      findings.addAll(asked.findings());
      rules.addAll(AddressFindings.RULES);
    }
    Checked checked = new Checked(findings, result.pages(), result.links());
    return report.tell(checked, root, rules, shirube, spec.commandLine().getOut());
  }
}
