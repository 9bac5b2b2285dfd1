package dev.shirube.load.data;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.RecordType;
import dev.shirube.yaml.Schemas;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a record file, which names its schema to editors and to us. */
final class SchemaLine {
  private static final Pattern LINE =
      Pattern.compile("#\\s*yaml-language-server:\\s*\\$schema=(\\S+)\\s*");
  private static final String FORM =
      "# yaml-language-server: $schema=../../site-config/schema/contacts.schema.json";

  private SchemaLine() {}

  static Optional<RecordType> typeOf(SourceText file, Schemas schemas, Findings findings) {
    String first = file.text().lines().findFirst().orElse("");
    Matcher matcher = LINE.matcher(first);
    if (!matcher.matches()) {
      findings.add(
          Finding.error(
                  "record/no-schema",
                  Position.startOf(file.file()),
                  new Words(
                      "1行目に、データの種類を示す行がありません。",
                      "The first line does not say what kind of data this is."))
              .found(first)
              .expected(FORM)
              .hint(known("", schemas)));
      return Optional.empty();
    }
    String path = matcher.group(1);
    String name = path.substring(path.lastIndexOf('/') + 1);
    RecordType type = schemas.types().get(name);
    if (type == null && !isToldAlready(name, schemas)) {
      findings.add(
          Finding.error(
                  "record/no-schema",
                  new Position(file.file(), 1, matcher.start(1) + 1),
                  new Words(
                      "「" + name + "」という記録のスキーマはありません。",
                      "There is no schema of records named “" + name + "”."))
              .found(path)
              .expected(FORM)
              .hint(known(name, schemas)));
    }
    return Optional.ofNullable(type);
  }

  /** A schema that is there but cannot be used has a finding of its own. */
  private static boolean isToldAlready(String name, Schemas schemas) {
    return schemas.exists(name) && !schemas.names().contains(name);
  }

  private static Words known(String name, Schemas schemas) {
    return Suggestion.hint(name, schemas.types().keySet());
  }
}
