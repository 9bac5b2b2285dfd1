package dev.shirube.render.jbake;

import dev.shirube.diagnostic.Findings;
import dev.shirube.source.SourceFiles;
import freemarker.template.Configuration;
import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Templates read and parsed, for a site that is made again and again: once, while they stay as they
 * are.
 */
public final class JBakeTemplates {
  private @Nullable String print;
  private @Nullable Configuration parsed;

  /** Those of the folder, which it tells to be the same by their print. */
  Configuration of(Path root, File folder, String newPrint, Findings findings) {
    Configuration known = parsed;
    if (known != null && newPrint.equals(print)) {
      return known;
    }
    print = null;
    Findings own = new Findings();
    TemplateCheck.run(new SourceFiles(root, own), own);
    findings.addAll(own.sorted());
    known = EscapingEngine.configuration(folder);
    if (own.sorted().isEmpty()) {
      print = newPrint;
      parsed = known;
    }
    return known;
  }
}
