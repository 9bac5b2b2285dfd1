package dev.shirube.render.jbake;

import dev.shirube.render.View;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;

/**
 * Answers {@code site} in templates. JBake makes it by name from the descriptor in META-INF, hence
 * it is public.
 */
public final class SiteExtractor implements ModelExtractor<View.SiteView> {
  static final String KEY = "site";

  @Override
  @SuppressWarnings("rawtypes") // JBake's interface
  public View.SiteView get(ContentStore store, Map model, String key) {
    return ((MemoryStore) store).site();
  }
}
