package dev.shirube.change;

import dev.shirube.checklist.Checklists;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.nio.file.Path;
import java.util.List;

/**
 * A site at one time, as far as it could be read.
 *
 * @param name as people call it
 * @param configured whether the configuration is its own, and not that of the other version because
 *     its own cannot be read
 * @param faults the errors because of which it could not be published
 * @param findings of all rules; only the faults where it could not be built
 * @param checked whether the rules were run
 */
public record Version(
    Words name,
    Path root,
    SiteConfig config,
    boolean configured,
    Site site,
    Checklists checklists,
    List<Finding> faults,
    List<Finding> findings,
    boolean checked) {
  public Version {
    faults = List.copyOf(faults);
    findings = List.copyOf(findings);
  }

  /** A page that is there but could not be read: nothing can be said of it. */
  static boolean isUnread(Page page) {
    return page.meta().title().isEmpty();
  }
}
