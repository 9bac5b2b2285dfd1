package dev.shirube.render;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The list of all pages; that a document reads it is seen. */
final class WatchedPages extends AbstractList<View.Listed> implements RandomAccess {
  private final List<View.Listed> pages;

  WatchedPages(List<View.Listed> pages) {
    this.pages = pages;
  }

  @Override
  public View.Listed get(int index) {
    return seen().get(index);
  }

  @Override
  public int size() {
    return seen().size();
  }

  /** The same, unseen. */
  List<View.Listed> unseen() {
    return pages;
  }

  private List<View.Listed> seen() {
    return Reads.read(Reads.Kind.ALL_PAGES, "", "", pages);
  }
}
