package dev.shirube.render;

import dev.shirube.diagnostic.Position;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Gathers what one page prints for the {@link SourceMap}. */
final class MarkList {
  private final List<SourceMap.Mark> links = new ArrayList<>();
  private final List<SourceMap.Mark> ids = new ArrayList<>();

  void link(String printed, Position position) {
    links.add(new SourceMap.Mark(printed, position));
  }

  /** The link that a single value prints, if it prints one. */
  void links(Value value, Position position) {
    if (value instanceof Value.Url url) {
      link(url.address(), position);
    } else if (value instanceof Value.Phone phone) {
      link("tel:" + phone.digits(), position);
    } else if (value instanceof Value.Mail mail) {
      link("mailto:" + mail.address(), position);
    }
  }

  void id(String printed, Position position) {
    ids.add(new SourceMap.Mark(printed, position));
  }

  SourceMap.PageMap map(Position start) {
    return new SourceMap.PageMap(start, links, ids);
  }
}
