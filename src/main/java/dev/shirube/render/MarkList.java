package dev.shirube.render;

import dev.shirube.diagnostic.Position;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what one page prints for the {@link SourceMap}. */
final class MarkList {
  private static final String HREF = " href=\"";

  private final List<SourceMap.Mark> links = new ArrayList<>();
  private final Set<String> printed = new HashSet<>();
  private final List<SourceMap.Mark> ids = new ArrayList<>();

  void link(String address, Position position) {
    links.add(new SourceMap.Mark(address, position));
    printed.add(address);
  }

  /** Links that a part prints of its own accord: they come from whatever asks for the part. */
  void linksOf(String part, Position position) {
    for (int at = part.indexOf(HREF); at >= 0; at = part.indexOf(HREF, at)) {
      at += HREF.length();
      String address = part.substring(at, part.indexOf('"', at)).replace("&amp;", "&");
      if (!printed.contains(address)) {
        link(address, position);
      }
    }
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

  SourceMap.PageMap map(Position start, String template) {
    return new SourceMap.PageMap(start, template, links, ids);
  }
}
