package dev.shirube.check.prose;

import dev.shirube.model.Page;
import java.util.List;

/** A page and its translation, block by block. */
public record PagePair(Page source, Page translation, List<Alignment.Row> rows) {
  public PagePair {
    rows = List.copyOf(rows);
  }
}
