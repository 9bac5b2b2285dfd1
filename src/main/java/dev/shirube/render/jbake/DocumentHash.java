package dev.shirube.render.jbake;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.model.DocumentModel;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/**
 * What a template sees at its top: the document's own values, then JBake's model, then what JBake's
 * model extractors answer. Values are wrapped once a page, not at every mention.
 */
final class DocumentHash implements TemplateHashModel {
  private final TemplateModel model;
  private final ContentStore store;
  private final ModelExtractors extractors;
  private final ObjectWrapper wrapper;
  private final Map<String, freemarker.template.TemplateModel> wrapped = new HashMap<>();

  DocumentHash(
      TemplateModel model, ContentStore store, ModelExtractors extractors, ObjectWrapper wrapper) {
    this.model = model;
    this.store = store;
    this.extractors = extractors;
    this.wrapper = wrapper;
  }

  @Override
  public freemarker.template.@Nullable TemplateModel get(String key) throws TemplateModelException {
    freemarker.template.TemplateModel known = wrapped.get(key);
    if (known == null) {
      known = wrapper.wrap(value(key));
      if (known != null) {
        wrapped.put(key, known);
      }
    }
    return known;
  }

  private @Nullable Object value(String key) throws TemplateModelException {
    DocumentModel content = model.getContent();
    Object value = content == null ? null : content.get(key);
    if (value == null) {
      value = model.get(key);
    }
    if (value == null && extractors.containsKey(key)) {
      try {
        value = extractors.extractAndTransform(store, key, model, (name, found) -> found);
      } catch (NoModelExtractorException e) {
        throw new TemplateModelException("No extractor for " + key, e);
      }
    }
    return value;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
