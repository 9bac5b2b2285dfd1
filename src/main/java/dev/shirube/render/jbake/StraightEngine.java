package dev.shirube.render.jbake;

import java.io.Writer;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * Goes straight to our engine. JBake's own delegation copies the whole configuration and looks for
 * the template's file on every page.
 */
final class StraightEngine extends DelegatingTemplateEngine {
  private final EscapingEngine engine;

  StraightEngine(ContentStore store, JBakeConfiguration config, EscapingEngine engine) {
    super(store, config);
    this.engine = engine;
  }

  @Override
  public void renderDocument(TemplateModel model, String name, Writer writer)
      throws RenderingException {
    engine.renderDocument(model, name, writer);
  }
}
