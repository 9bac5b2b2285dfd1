package dev.shirube.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The template engine, as rendering needs it. */
public interface Baker {

  /** The HTML that a part of a page, such as the list of contacts, becomes. */
  String part(String name, Map<String, Object> model);

  /** Whether there is a template for that part. */
  boolean hasPart(String name);

  /** Whether a template stands behind a document's type. */
  boolean hasTemplate(String type);

  /** Takes in the list of all pages; before the first {@link #text}. */
  void begin();

  /** A document's text; nothing where its template has a fault, which is a finding. */
  Optional<String> text(Document document);

  /** Writes all documents. A fault of a template is a finding. */
  void bake(List<Document> documents);
}
