package dev.shirube.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.i18n.MessageSource;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The schema library, set up to read nothing but what it is given and to start fast. */
final class SchemaValidator {
  private static final String VOCABULARY = "https://json-schema.org/draft/2020-12/vocab/";
  private static final List<String> VOCABULARIES =
      List.of("core", "applicator", "validation", "unevaluated");

  private final Schema bundle;
  private final Map<String, Schema> byFile = new ConcurrentHashMap<>();

  SchemaValidator(SchemaFiles files) {
    // Only what decides validity: the ready-made dialect would also set up formats and annotations.
    Dialect.Builder dialect =
        Dialect.builder(DialectId.DRAFT_2020_12)
            .specificationVersion(SpecificationVersion.DRAFT_2020_12);
    VOCABULARIES.forEach(name -> dialect.vocabulary(VOCABULARY + name));
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .regularExpressionFactory(JDKRegularExpressionFactory.getInstance())
            .messageSource(new NoMessages())
            .preloadSchema(false)
            .build();
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            dialect.build(),
            builder ->
                builder
                    .schemaRegistryConfig(config)
                    .resourceLoaders(loaders -> loaders.values(List::clear)));
    bundle = registry.getSchema(SchemaLocation.of("urn:shirube"), SchemaBundle.of(files));
  }

  /**
   * @throws SchemaException and others where the schema itself makes no sense
   */
  List<Error> validate(String file, YamlNode node) {
    return byFile.computeIfAbsent(file, this::compile).validate(JsonTree.of(node));
  }

  private Schema compile(String file) {
    return bundle.getRefSchema(
        new NodePath(PathType.JSON_POINTER).append(SchemaBundle.FILES).append(file));
  }

  /** Findings are worded by Shirube, so the library's own bundles of messages stay unread. */
  private static final class NoMessages implements MessageSource {
    @Override
    public String getMessage(
        String key, Supplier<String> defaultMessage, Locale locale, Object... args) {
      return key;
    }
  }
}
