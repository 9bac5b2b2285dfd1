package dev.shirube.render.jbake;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.FileTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * FreeMarker for JBake, but escaping is forced in every template, no template can make objects or
 * reach their methods, and a fault ends the rendering instead of being printed into the page.
 */
final class EscapingEngine extends AbstractTemplateEngine {
  private static final int PAGE_SIZE = 1 << 14;

  private final Configuration freemarker;

  EscapingEngine(JBakeConfiguration config, ContentStore store, Configuration freemarker) {
    super(config, store);
    this.freemarker = freemarker;
  }

  /** Templates of a folder, parsed as they are needed. */
  static Configuration configuration(File templates) {
    Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
    freemarker.setObjectWrapper(new ViewWrapper(Configuration.VERSION_2_3_34));
    freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
    freemarker.setOutputEncoding(StandardCharsets.UTF_8.name());
    freemarker.setRecognizeStandardFileExtensions(true);
    freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE); // of what has no such extension
    freemarker.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    freemarker.setTemplateConfigurations(plainText(freemarker));
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setFallbackOnNullLoopVariable(false);
    freemarker.setLocalizedLookup(false);
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    freemarker.setLocale(Locale.ROOT);
    freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
    freemarker.setNumberFormat("computer");
    try {
      freemarker.setTemplateLoader(new FileTemplateLoader(templates));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return freemarker;
  }

  /** Plain text, such as robots.txt, has nothing to escape; forcing it there would be refused. */
  private static ConditionalTemplateConfigurationFactory plainText(Configuration freemarker) {
    TemplateConfiguration plain = new TemplateConfiguration();
    plain.setParentConfiguration(freemarker);
    plain.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    plain.setAutoEscapingPolicy(Configuration.ENABLE_IF_DEFAULT_AUTO_ESCAPING_POLICY);
    return new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher("ftl"), plain);
  }

  @Override
  public void renderDocument(TemplateModel model, String name, Writer writer)
      throws RenderingException {
    try {
      StringWriter page = new StringWriter(PAGE_SIZE);
      freemarker
          .getTemplate(name)
          .process(new DocumentHash(model, db, extractors, freemarker.getObjectWrapper()), page);
      writer.append(page.getBuffer());
    } catch (IOException | TemplateException e) {
      throw new RenderingException(e);
    }
  }

  /** A part of a page, given only what it is called with and the site. */
  String part(String name, Map<String, Object> model) throws RenderingException {
    StringWriter out = new StringWriter();
    TemplateModel root = new TemplateModel();
    root.putAll(model);
    try {
      freemarker
          .getTemplate(name)
          .process(new DocumentHash(root, db, extractors, freemarker.getObjectWrapper()), out);
    } catch (IOException | TemplateException e) {
      throw new RenderingException(e);
    }
    return out.toString();
  }
}
