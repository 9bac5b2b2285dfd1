package dev.shirube.yaml;

/**
 * A type of record that a schema file declares.
 *
 * @param name the singular by which pages refer to a record: {@code contact}
 * @param block the plural by which a page shows all of them: {@code contacts}
 * @param fields the shape of one record
 */
public record RecordType(String schemaFile, String name, String block, Shape.Group fields) {}
