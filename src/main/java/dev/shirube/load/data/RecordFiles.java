package dev.shirube.load.data;

import dev.shirube.diagnostic.Findings;
import dev.shirube.source.SourceFiles;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.RecordType;
import dev.shirube.yaml.Schemas;
import java.nio.file.Path;
import java.util.Optional;

/** Where the records of a type are written. */
public final class RecordFiles {
  private RecordFiles() {}

  /** The last file that says it holds records of a type; nothing where there is none. */
  public static Optional<SourceText> of(Path root, RecordType type, Schemas schemas) {
    SourceFiles files = new SourceFiles(root, new Findings());
    return files.under("content/data", ".yml", ".yaml").stream()
        .flatMap(file -> files.read(file).stream())
        .filter(
            text ->
                SchemaLine.typeOf(text, schemas, new Findings())
                    .filter(it -> it.schemaFile().equals(type.schemaFile()))
                    .isPresent())
        .reduce((first, second) -> second);
  }
}
