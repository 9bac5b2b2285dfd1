package dev.shirube.pipeline;

import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Words;
import dev.shirube.render.Extra;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a build is asked to do.
 *
 * @param root a folder with content/, templates/ and site-config/
 * @param out the published folder
 * @param drafts whether drafts are part of the site
 * @param today the day for which it is built; null is the day it is where the site is at home
 * @param baseUrl instead of the configured one, or null
 * @param clean whether assets of the version before are dropped
 * @param lock whether the items of checklists are remembered as published
 * @param extras what is made besides what a server shows, by the id of the site
 */
public record BuildOptions(
    Path root,
    Path out,
    boolean drafts,
    @Nullable LocalDate today,
    @Nullable String baseUrl,
    boolean clean,
    boolean lock,
    Function<String, List<Extra>> extras) {

  /** What is wrong with the options themselves; empty where nothing is. */
  public Words fault() {
    return baseUrl == null || baseUrl.isEmpty() ? Words.NONE : SiteConfig.baseUrlFault(baseUrl);
  }
}
