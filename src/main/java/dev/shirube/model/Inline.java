package dev.shirube.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of running text. {@code at} is its offset in the page's source. */
public sealed interface Inline {
  int at();

  void accept(Visitor visitor);

  record Text(String text, int at) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Emphasis(List<Inline> content, int at) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Strong(List<Inline> content, int at) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Code(String text, int at) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** A link as written; {@code at} is where its address stands, for an autolink the link itself. */
  record Link(String target, String title, List<Inline> content, int at) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Image(String target, String title, String alt, Attributes attributes, int at)
      implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Break(boolean hard, int at) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** {@code {{type.id.field}}}. */
  record RecordReference(RecordPath path, int at) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** A footnote's mark; {@code number} counts from 1 in the order of use, {@code use} per note. */
  record FootnoteMark(int number, int use, int at) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** A tag of the allow-list, such as ruby, already well formed. */
  record Html(String tag, int at) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Comment(String text, int at) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** The address of a record or one of its fields. */
  record RecordPath(String type, String id, List<String> field) {
    public RecordPath {
      field = List.copyOf(field);
    }

    /** Reads {@code type.id.field.field}; null when it has no id. */
    public static @Nullable RecordPath parse(String text) {
      String[] parts = text.strip().split("\\.", -1);
      if (parts.length < 2) {
        return null;
      }
      for (String part : parts) {
        if (part.isEmpty()) {
          return null;
        }
      }
      return new RecordPath(parts[0], parts[1], List.of(parts).subList(2, parts.length));
    }

    @Override
    public String toString() {
      return type + "." + id + (field.isEmpty() ? "" : "." + String.join(".", field));
    }
  }

  /** One method per kind, so that none is forgotten. */
  interface Visitor {
    void visit(Text text);

    void visit(Emphasis emphasis);

    void visit(Strong strong);

    void visit(Code code);

    void visit(Link link);

    void visit(Image image);

    void visit(Break lineBreak);

    void visit(RecordReference recordReference);

    void visit(FootnoteMark footnoteMark);

    void visit(Html html);

    void visit(Comment comment);
  }
}
