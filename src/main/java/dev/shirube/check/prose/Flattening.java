package dev.shirube.check.prose;

import dev.shirube.diagnostic.Origin;
import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import java.util.ArrayList;
import java.util.List;

/** Writes running text into one string and remembers whence each piece of it comes. */
final class Flattening implements Inline.Visitor {
  /** What stands before the words for a picture. */
  private static final String MARK = "![";

  private final Page page;
  private final StringBuilder text = new StringBuilder();
  private final List<Origin.Run> runs = new ArrayList<>();
  private final List<Passage.Piece> foreign = new ArrayList<>();
  private final List<Integer> open = new ArrayList<>();
  private boolean silent;

  final List<Inline.RecordReference> references = new ArrayList<>();
  final List<Inline.Link> links = new ArrayList<>();
  final List<Inline.Image> images = new ArrayList<>();
  final List<Passage> alts = new ArrayList<>();
  final List<Inline.Code> code = new ArrayList<>();

  Flattening(Page page) {
    this.page = page;
  }

  Passage passage(List<Inline> content, Passage.Owner owner, int at) {
    content.forEach(inline -> inline.accept(this));
    Origin origin = runs.isEmpty() ? Origin.of(page.at(at)) : new Origin(runs);
    return new Passage(page.lang(), text.toString(), origin, foreign, owner);
  }

  private void add(String piece, int at) {
    if (!silent && !piece.isEmpty()) {
      runs.add(new Origin.Run(text.length(), page.at(at)));
      text.append(piece);
    }
  }

  private void hole(int at) {
    add(String.valueOf(Passage.HOLE), at);
  }

  @Override
  public void visit(Inline.Text inline) {
    add(inline.text(), inline.at());
  }

  @Override
  public void visit(Inline.Emphasis emphasis) {
    emphasis.content().forEach(inline -> inline.accept(this));
  }

  @Override
  public void visit(Inline.Strong strong) {
    strong.content().forEach(inline -> inline.accept(this));
  }

  @Override
  public void visit(Inline.Code inline) {
    code.add(inline);
    hole(inline.at());
  }

  /** An address that stands for itself is no text. */
  @Override
  public void visit(Inline.Link link) {
    links.add(link);
    boolean bare =
        link.content().size() == 1
            && link.content().get(0) instanceof Inline.Text shown
            && link.target().endsWith(shown.text())
            && shown.at() == link.at();
    if (bare) {
      hole(link.at());
    } else {
      link.content().forEach(inline -> inline.accept(this));
    }
  }

  @Override
  public void visit(Inline.Image image) {
    images.add(image);
    if (!image.alt().isEmpty()) {
      Origin origin = Origin.of(page.at(image.at() + MARK.length()));
      alts.add(new Passage(page.lang(), image.alt(), origin, List.of(), Passage.Owner.ALT));
    }
    hole(image.at());
  }

  @Override
  public void visit(Inline.Break lineBreak) {
    add(" ", lineBreak.at());
  }

  @Override
  public void visit(Inline.RecordReference recordReference) {
    references.add(recordReference);
    hole(recordReference.at());
  }

  @Override
  public void visit(Inline.FootnoteMark footnoteMark) {}

  /** Readings of ruby are said already by what they stand over. */
  @Override
  public void visit(Inline.Html html) {
    String tag = html.tag();
    if (tag.startsWith("<rt") || tag.startsWith("<rp")) {
      silent = true;
    } else if (tag.startsWith("</rt") || tag.startsWith("</rp")) {
      silent = false;
    } else if (tag.startsWith("<span")) {
      open.add(tag.contains("lang=") ? text.length() : -1);
    } else if (tag.startsWith("</span") && !open.isEmpty()) {
      int start = open.remove(open.size() - 1);
      if (start >= 0) {
        foreign.add(new Passage.Piece(start, text.length()));
      }
    }
  }

  @Override
  public void visit(Inline.Comment comment) {}
}
