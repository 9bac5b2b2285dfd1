package dev.shirube.yaml;

import java.util.List;

/**
 * A type of record that a schema file declares.
 *
 * @param name the singular by which pages refer to a record: {@code contact}
 * @param block the plural by which a page shows all of them: {@code contacts}
 * @param views further blocks that show them in another form; types may share one
 * @param fields the shape of one record
 */
public record RecordType(
    String schemaFile, String name, String block, List<String> views, Shape.Group fields) {
  public RecordType {
    views = List.copyOf(views);
  }
}
