package dev.shirube.check;

import dev.shirube.check.html.WebFile;
import dev.shirube.check.prose.Prose;
import dev.shirube.config.Checks;
import dev.shirube.config.SiteConfig;
import dev.shirube.model.Site;
import dev.shirube.output.OutputTree;
import dev.shirube.render.SourceMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What rules look at: the sources as they were read, and the site that was made of them.
 *
 * @param root of the sources
 * @param checks what the publisher decided about the rules
 * @param values that the texts tell
 * @param today the day on which it is checked
 * @param web what the pages, drawings and style sheets of the output say of themselves
 * @param sources leads from the output back to the sources
 * @param loaded the addresses that the pages and their parts hold
 */
public record Subject(
    Path root,
    SiteConfig config,
    Checks checks,
    Site site,
    Prose prose,
    Values values,
    LocalDate today,
    OutputTree output,
    List<WebFile> web,
    SourceMap sources,
    LoadedAddresses loaded) {
  public Subject {
    web = List.copyOf(web);
  }
}
