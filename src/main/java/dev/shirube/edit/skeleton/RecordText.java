package dev.shirube.edit.skeleton;

import dev.shirube.yaml.Blank;
import dev.shirube.yaml.Kind;
import java.time.LocalDate;
import java.util.List;

/**
 * A record with all fields that it must have. What only its editor knows has no value: a made-up
 * number that fits could be published, an empty one cannot.
 */
final class RecordText {
  static final String DASH = "- ";
  private static final String DEEPER = "  ";

  private final List<Blank> blanks;
  private final List<String> languages;
  private final String id;
  private final LocalDate today;
  private final StringBuilder out = new StringBuilder();

  RecordText(List<Blank> blanks, List<String> languages, String id, LocalDate today) {
    this.blanks = blanks;
    this.languages = languages;
    this.id = id;
    this.today = today;
  }

  /** The lines of the record, as an item of a list at this depth. */
  String indented(int blanksBefore) {
    out.setLength(0);
    fields(blanks, " ".repeat(blanksBefore), true);
    return out.toString();
  }

  /** Fields of a mapping; as an item of a list, the first stands behind the dash. */
  private void fields(List<Blank> fields, String indent, boolean isItem) {
    boolean first = isItem;
    for (Blank field : fields) {
      String inner = isItem ? indent + DEEPER : indent;
      field(field, first ? indent + DASH : inner, inner);
      first = false;
    }
  }

  private void field(Blank field, String start, String indent) {
    String key = start + field.key() + ":";
    if (field.key().equals("id")) {
      line(key + " " + id, "");
    } else if (field.key().equals("checked") && field.kind() == Kind.DATE) {
      line(key + " " + today, "");
    } else if (field.several()) {
      line(key, field.description());
      item(field, indent + DEEPER);
    } else if (!field.fields().isEmpty()) {
      line(key, field.description());
      fields(field.fields(), indent + DEEPER, false);
    } else {
      value(key, field.kind(), field.description(), indent + DEEPER);
    }
    for (Blank other : field.instead()) {
      line(indent + "# " + other.key() + ":", other.description());
    }
  }

  private void item(Blank field, String indent) {
    if (!field.fields().isEmpty()) {
      fields(field.fields(), indent, true);
    } else if (field.kind() == Kind.TEXT) {
      String start = DASH;
      for (String lang : languages) {
        line(indent + start + lang + ":", "");
        start = DEEPER;
      }
    } else {
      line(indent + "-", "");
    }
  }

  private void value(String key, Kind kind, String description, String below) {
    switch (kind) {
      case TEXT -> {
        line(key, description);
        languages.forEach(lang -> line(below + lang + ":", ""));
      }
      case SOURCE -> line(key + " {doc: , where: }", description);
      case HOURS -> line(key + " {rows: []}", description);
      case VALUE -> line(key + " {}", description);
      default -> line(key, description);
    }
  }

  private void line(String text, String remark) {
    out.append(text);
    if (!remark.isEmpty()) {
      out.append(" # ").append(remark.replace('\n', ' '));
    }
    out.append('\n');
  }
}
