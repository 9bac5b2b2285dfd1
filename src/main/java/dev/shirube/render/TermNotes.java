package dev.shirube.render;

import dev.shirube.model.Entry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Words of a page that explain themselves: at its first use in a section a word is a button that
 * opens its note; the notes stand at the end of the page. Both work without a script.
 */
final class TermNotes {
  private final BodyWriter.Context context;
  private final Map<String, Entry> explained = new LinkedHashMap<>();
  private final Set<String> inSection = new HashSet<>();

  TermNotes(BodyWriter.Context context) {
    this.context = context;
  }

  /** A reader may come in at any section, so that each explains its words anew. */
  void sectionBegins() {
    inSection.clear();
  }

  /** Prints the word as a button, if it is one that explains itself here. */
  boolean write(Entry entry, String name, StringBuilder out) {
    String id = id(entry);
    if (!context.lists().explains(entry)) {
      return false;
    }
    if (!inSection.add(id)) {
      out.append(name);
      return true;
    }
    explained.put(id, entry);
    out.append("<button type=\"button\" class=\"term\" popovertarget=\"").append(id);
    out.append("\">").append(name).append("</button>");
    return true;
  }

  private static String id(Entry entry) {
    return "_about-" + RecordHomes.anchor(entry);
  }

  void writeNotes(MarkList marks, StringBuilder out) {
    if (explained.isEmpty()) {
      return;
    }
    out.append("<section class=\"term-notes\" aria-label=\"");
    out.append(Html.escape(context.messages().text("text.term-notes"))).append("\">\n");
    explained.forEach((id, entry) -> context.lists().explain(entry, id, context, marks, out));
    out.append("</section>\n");
  }
}
