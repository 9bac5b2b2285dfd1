package dev.shirube.render;

import dev.shirube.model.Entry;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of a page that explain themselves: at its first use in a section a word is a button that
 * opens its note; the notes stand at the end of the page. Both work without a script.
 */
final class TermNotes {
  /** Where an original name may go; no text has this sign. */
  private static final String HERE = "\ufdd0";

  private final BodyWriter.Context context;
  private final Map<String, Entry> explained = new LinkedHashMap<>();
  private final Set<String> inSection = new HashSet<>();

  /** Of the words printed since the last time that originals were added. */
  private final List<Map.Entry<String, String>> originals = new ArrayList<>();

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
    boolean first = explained.putIfAbsent(id, entry) == null;
    out.append("<button type=\"button\" class=\"term\" popovertarget=\"").append(id);
    out.append("\">").append(name).append("</button>");
    if (first && entry.name() instanceof Value.Text text) {
      text.text().texts().entrySet().stream()
          .findFirst()
          .filter(original -> !original.getKey().equals(context.lang()))
          .filter(original -> !name.equals(Html.escape(original.getValue())))
          .ifPresent(
              original -> {
                originals.add(original);
                out.append(HERE);
              });
    }
    return true;
  }

  /**
   * Puts official names behind their translations, which stand in papers and on screens, where the
   * text around does not tell them already.
   *
   * @param from where the text around begins
   */
  void addOriginals(StringBuilder out, int from) {
    if (originals.isEmpty()) {
      return;
    }
    String around = Html.plain(out.substring(from));
    for (Map.Entry<String, String> original : originals) {
      int at = out.indexOf(HERE, from);
      boolean told = around.contains(Html.escape(original.getValue()));
      out.replace(at, at + HERE.length(), told ? "" : behind(original));
    }
    originals.clear();
  }

  private String behind(Map.Entry<String, String> original) {
    String name = Html.escape(original.getValue());
    return Pattern.fill(
        Html.escape(context.messages().text("text.term-original")),
        "name",
        "<span lang=\"" + original.getKey() + "\">" + name + "</span>");
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
