package dev.shirube.render.jbake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/**
 * JBake's configuration from its defaults and the site's jbake.properties.
 *
 * <p>JBake's own {@link ConfigUtil#loadConfig} reads both files through the builders of Commons
 * Configuration, which look into beans and make proxies: most of the time that reading the
 * configuration is known to cost. Plain properties say the same. The few values that rendering asks
 * for on every page are kept, since each look-up interpolates anew.
 */
final class BakeConfiguration extends DefaultJBakeConfiguration {
  private final Map<String, String> templates = new ConcurrentHashMap<>();
  private final Map<String, String> extensions = new ConcurrentHashMap<>();
  private final File destination;
  private final String draftSuffix;
  private final String encoding;

  private BakeConfiguration(Path root, Path destination, CompositeConfiguration values) {
    super(root.toFile(), values);
    setDestinationFolder(destination.toFile());
    setTemplateFolder(root.resolve("templates").toFile());
    this.destination = destination.toFile();
    this.draftSuffix = super.getDraftSuffix();
    this.encoding = super.getRenderEncoding();
  }

  static BakeConfiguration load(Path root, Path destination) {
    Properties own = new Properties();
    Properties defaults = new Properties();
    try (InputStream in =
        ConfigUtil.class.getResourceAsStream("/" + ConfigUtil.DEFAULT_CONFIG_FILE)) {
      if (in != null) {
        defaults.load(in);
      }
      Path file = root.resolve("site-config").resolve(ConfigUtil.CONFIG_FILE);
      if (Files.isRegularFile(file)) {
        try (Reader reader = Files.newBufferedReader(file)) {
          own.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CompositeConfiguration values = new CompositeConfiguration();
    values.addConfiguration(new MapConfiguration(own));
    values.addConfiguration(new MapConfiguration(defaults));
    return new BakeConfiguration(root, destination, values);
  }

  boolean hasTemplate(String type) {
    return super.getTemplateByDocType(type) != null;
  }

  @Override
  public String getTemplateByDocType(String type) {
    return templates.computeIfAbsent(type, super::getTemplateByDocType);
  }

  @Override
  public String getOutputExtensionByDocType(String type) {
    return extensions.computeIfAbsent(type, super::getOutputExtensionByDocType);
  }

  @Override
  public File getDestinationFolder() {
    return destination == null ? super.getDestinationFolder() : destination;
  }

  @Override
  public String getDraftSuffix() {
    return draftSuffix;
  }

  @Override
  public String getRenderEncoding() {
    return encoding;
  }
}
