package dev.shirube.check;

import dev.shirube.check.links.Origin;
import dev.shirube.check.links.Spot;
import dev.shirube.diagnostic.Position;
import dev.shirube.render.SourceMap;
import java.util.List;
import java.util.Optional;

/** Leads from a place in the output to where an editor wrote what stands there. */
public final class SourceOrigin implements Origin {
  private final SourceMap sources;

  public SourceOrigin(SourceMap sources) {
    this.sources = sources;
  }

  /**
   * What a template prints around the text of every page is told at the page’s template, so that it
   * is told once; what is no page of content/ at the place in the output itself.
   */
  @Override
  public Position of(Spot spot) {
    Optional<SourceMap.PageMap> page = sources.of(spot.file());
    if (page.isEmpty()) {
      return FOLDER.of(spot);
    }
    List<SourceMap.Mark> marks =
        switch (spot.kind()) {
          case LINK -> page.get().links();
          case ID -> page.get().ids();
          case REFERENCE, TEXT, FILE -> List.of();
        };
    if (spot.inBody() || spot.kind() == Spot.Kind.FILE) {
      return mark(marks, spot).orElse(page.get().start());
    }
    return template(page.get());
  }

  /** The template that makes a page; what no editor wrote is told at its place in the output. */
  public Position template(String address) {
    return sources
        .of(address)
        .map(SourceOrigin::template)
        .orElseGet(() -> Position.startOf(address));
  }

  private static Position template(SourceMap.PageMap page) {
    return Position.startOf("templates/" + page.template() + ".ftlh");
  }

  /**
   * The mark of the same value in the same order; parts may print one more often than it is
   * written.
   */
  private static Optional<Position> mark(List<SourceMap.Mark> marks, Spot spot) {
    List<Position> same =
        marks.stream()
            .filter(mark -> mark.printed().equals(spot.printed()))
            .map(SourceMap.Mark::position)
            .toList();
    return same.isEmpty()
        ? Optional.empty()
        : Optional.of(same.get(Math.min(Math.max(spot.nth(), 0), same.size() - 1)));
  }
}
