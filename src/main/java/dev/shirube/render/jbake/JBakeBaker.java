package dev.shirube.render.jbake;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.render.Baker;
import dev.shirube.render.Document;
import dev.shirube.render.View;
import dev.shirube.source.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.RenderingException;

/** Bakes documents with JBake's renderer, in parallel, into a folder. */
public final class JBakeBaker implements Baker {
  private static final String PARTS = "parts/";

  private final Findings findings;
  private final Path templates;
  private final BakeConfiguration config;
  private final MemoryStore store;
  private final EscapingEngine engine;
  private final Renderer renderer;
  private final Map<String, Boolean> parts = new ConcurrentHashMap<>();

  /**
   * @param destination the folder that receives the documents
   */
  public JBakeBaker(Path root, Path destination, View.SiteView site, Findings findings) {
    this.findings = findings;
    this.templates = root.resolve("templates");
    TemplateCheck.run(new SourceFiles(root, findings), findings);
    this.config = BakeConfiguration.load(root, destination);
    this.store = new MemoryStore(site);
    this.engine = new EscapingEngine(config, store);
    this.renderer = new Renderer(store, config, new StraightEngine(store, config, engine));
  }

  @Override
  public boolean hasTemplate(String type) {
    return config.hasTemplate(type);
  }

  @Override
  public boolean hasPart(String name) {
    return parts.computeIfAbsent(name, part -> Files.exists(file(part)));
  }

  private Path file(String part) {
    return templates.resolve(PARTS + part + ".ftlh");
  }

  @Override
  public String part(String name, Map<String, Object> model) {
    try {
      return engine.part(PARTS + name + ".ftlh", model);
    } catch (RenderingException e) {
      throw new PartFailed(e);
    }
  }

  @Override
  public void bake(List<Document> documents) {
    store.index();
    documents.parallelStream().forEach(this::bake);
  }

  private void bake(Document document) {
    try {
      DocumentModel model = DocumentModel.createDefaultDocumentModel();
      model.putAll(document.model().get());
      model.setType(document.type());
      model.setStatus(ModelAttributes.Status.PUBLISHED);
      model.setUri(document.address());
      renderer.render(model);
    } catch (Exception e) {
      findings.add(
          TemplateFault.of(e)
              .orElseThrow(
                  () ->
                      new FatalException(
                          new Words(
                              document.address() + " を作れませんでした：" + e.getMessage(),
                              "Could not make " + document.address() + ": " + e.getMessage()),
                          e)));
    }
  }

  /** Carries a part's fault out of the body that is being written. */
  private static final class PartFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    PartFailed(RenderingException cause) {
      super(cause);
    }
  }
}
