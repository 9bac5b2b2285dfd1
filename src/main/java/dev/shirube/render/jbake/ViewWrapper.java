package dev.shirube.render.jbake;

import dev.shirube.render.Markup;
import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;

/** Shows our views to templates; finished HTML prints as it is, all else is escaped. */
final class ViewWrapper extends DefaultObjectWrapper {
  ViewWrapper(Version version) {
    super(version);
    setRecordZeroArgumentNonVoidMethodPolicy(
        ZeroArgumentNonVoidMethodPolicy.PROPERTY_ONLY_UNLESS_BEAN_PROPERTY_READ_METHOD);
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value instanceof Markup markup) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(markup.html());
    }
    return super.wrap(value);
  }
}
