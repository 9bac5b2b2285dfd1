package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Alignment;
import dev.shirube.check.prose.PagePair;
import dev.shirube.diagnostic.Findings;
import java.util.List;

/**
 * A page and its translation are built alike: the same head, blocks, ids, references, links and
 * pictures.
 */
final class StructureParity implements Rule {
  static final String ID = "structure-parity";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (PagePair pair : subject.prose().pairs()) {
      HeadParity.check(pair, findings);
      List<Alignment.Row> rows = BlockParity.check(pair, findings);
      MarkParity.check(pair, rows, subject.site().languages(), findings);
    }
  }
}
