package dev.shirube.render.jbake;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in an exception of rendering the template's file and line. */
final class TemplateFault {
  private static final String FOLDER = "templates/";

  private TemplateFault() {}

  /** The finding, if a template is at fault. */
  static Optional<Finding> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateException fault && fault.getLineNumber() != null) {
        return fault(
            new Position(
                FOLDER + fault.getTemplateSourceName(),
                fault.getLineNumber(),
                fault.getColumnNumber()),
            firstLine(fault.getMessageWithoutStackTop()));
      } else if (cause instanceof ParseException fault) {
        return fault(
            new Position(
                FOLDER + fault.getTemplateName(),
                Math.max(1, fault.getLineNumber()),
                Math.max(1, fault.getColumnNumber())),
            firstLine(fault.getEditorMessage()));
      } else if (cause instanceof TemplateNotFoundException fault) {
        return fault(
            Position.startOf(FOLDER + fault.getTemplateName()),
            "no such template: " + fault.getTemplateName());
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> fault(Position position, String message) {
    return Optional.of(
        Finding.error(
                "template/fault",
                position,
                new Words("テンプレートの誤りです：" + message, "The template fails: " + message))
            .hint(
                new Words(
                    "同じテンプレートを使うすべてのファイルが作れません。", "No file that uses this template can be made.")));
  }

  /** FreeMarker explains at length; what it is about stands in the first line or below it. */
  private static String firstLine(@Nullable String message) {
    if (message == null) {
      return "";
    }
    List<String> lines = message.lines().limit(2).toList();
    return lines.size() == 2 && lines.get(0).endsWith(":")
        ? lines.get(0) + " " + lines.get(1).replaceAll("^==> |\\s*\\[in template.*", "")
        : lines.isEmpty() ? "" : lines.get(0);
  }
}
