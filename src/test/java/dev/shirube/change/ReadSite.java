package dev.shirube.change;

import dev.shirube.checklist.Checklists;
import dev.shirube.config.ConfigLoader;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.load.SiteLoader;
import dev.shirube.model.Site;
import java.nio.file.Path;
import java.util.List;

/** A site read for a test, without the rules of the check. */
final class ReadSite {
  private ReadSite() {}

  static Version of(Path root, Words name) {
    Findings findings = new Findings();
    SiteConfig config = ConfigLoader.load(root, findings).orElseThrow();
    Site site = SiteLoader.load(root, config, false, findings);
    Checklists checklists = Checklists.check(root, site, findings);
    List<Finding> faults = findings.sorted().stream().filter(Finding::isError).toList();
    return new Version(name, root, config, true, site, checklists, faults, faults, false);
  }
}
