package dev.shirube.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A block of a page. {@code at} is its offset in the page's source. */
public sealed interface Block {
  int at();

  void accept(Visitor visitor);

  record Heading(int level, Attributes attributes, List<Inline> content, int at) implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }

    public String id() {
      return attributes.id();
    }
  }

  record Paragraph(Attributes attributes, List<Inline> content, int at) implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A list.
   *
   * @param start the first number of an ordered list, 0 for bullets
   */
  record ItemList(boolean ordered, int start, boolean tight, List<ListItem> items, int at)
      implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * An item of a list.
   *
   * @param done whether the box of a task is ticked, null where the item has no box
   */
  record ListItem(@Nullable Boolean done, Attributes attributes, List<Block> blocks, int at) {}

  record CodeBlock(String language, String text, int at) implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Quote(List<Block> blocks, int at) implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Alert(AlertKind kind, List<Block> blocks, int at) implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Table(List<Align> columns, List<Row> head, List<Row> body, int at) implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Row(List<Cell> cells, int at) {}

  record Cell(List<Inline> content, int at) {}

  record DefinitionList(List<Definition> definitions, int at) implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Definition(List<List<Inline>> terms, List<List<Block>> texts, int at) {}

  record Rule(int at) implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /** A section whose heading carries {@code .checklist}, up to the next heading of its level. */
  record ChecklistSection(Heading heading, List<Block> blocks, int at) implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A section whose heading carries {@code .cards}: each heading one level below begins a card.
   *
   * @param blocks what stands before the first card
   */
  record CardSection(Heading heading, List<Block> blocks, List<Card> cards, int at)
      implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  record Card(Heading heading, List<Block> blocks) {}

  /** {@code {{contacts}}} alone on its line: all records of a type, filtered. */
  record RecordList(String name, Map<String, String> filters, int at) implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }

    public RecordList {
      filters = Map.copyOf(filters);
    }
  }

  /** An HTML comment: not printed, but editors' remarks to the checker stand in one. */
  record Comment(String text, int at) implements Block {
    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  enum Align {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }

  enum AlertKind {
    NOTE,
    TIP,
    IMPORTANT,
    WARNING,
    CAUTION
  }

  /** One method per kind, so that none is forgotten. */
  interface Visitor {
    void visit(Heading heading);

    void visit(Paragraph paragraph);

    void visit(ItemList itemList);

    void visit(CodeBlock codeBlock);

    void visit(Quote quote);

    void visit(Alert alert);

    void visit(Table table);

    void visit(DefinitionList definitionList);

    void visit(Rule rule);

    void visit(ChecklistSection checklistSection);

    void visit(CardSection cardSection);

    void visit(RecordList recordList);

    void visit(Comment comment);
  }
}
