package dev.shirube.render.jbake;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.render.Baker;
import dev.shirube.render.Document;
import dev.shirube.render.View;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

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
    this(root, destination, site, findings, new JBakeTemplates(), "");
  }

  /**
   * One that takes over what was read of templates.
   *
   * @param print tells the content of all templates
   */
  public JBakeBaker(
      Path root,
      Path destination,
      View.SiteView site,
      Findings findings,
      JBakeTemplates known,
      String print) {
    this.findings = findings;
    this.templates = root.resolve("templates");
    this.config = BakeConfiguration.load(root, destination);
    this.store = new MemoryStore(site);
    this.engine =
        new EscapingEngine(
            config, store, known.of(root, config.getTemplateFolder(), print, findings));
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
    begin();
    documents.parallelStream().forEach(this::bake);
  }

  @Override
  public void begin() {
    store.index();
  }

  private void bake(Document document) {
    try {
      renderer.render(model(document));
    } catch (Exception e) {
      tell(document, e);
    }
  }

  /** What JBake's renderer would write into a file. */
  @Override
  public Optional<String> text(Document document) {
    StringWriter text = new StringWriter();
    try {
      TemplateModel model = new TemplateModel();
      model.setContent(model(document));
      engine.renderDocument(model, config.getTemplateByDocType(document.type()), text);
      return Optional.of(text.toString());
    } catch (Exception e) {
      tell(document, e);
      return Optional.empty();
    }
  }

  private static DocumentModel model(Document document) {
    DocumentModel model = DocumentModel.createDefaultDocumentModel();
    model.putAll(document.model().get());
    model.setType(document.type());
    model.setStatus(ModelAttributes.Status.PUBLISHED);
    model.setUri(document.address());
    return model;
  }

  private void tell(Document document, Exception e) {
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

  /** Carries a part's fault out of the body that is being written. */
  private static final class PartFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    PartFailed(RenderingException cause) {
      super(cause);
    }
  }
}
