package dev.shirube.render;

import dev.shirube.diagnostic.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leads from the output back to the sources: for each page the file it comes from and, in the order
 * in which they are printed, the links and ids with the place where an editor wrote them. It lives
 * beside the output and is never published.
 */
public final class SourceMap {
  private final Map<String, PageMap> pages = new ConcurrentHashMap<>();

  /**
   * One link or id as it is printed.
   *
   * @param printed the value of the attribute, before escaping
   */
  public record Mark(String printed, Position position) {}

  /**
   * What an output file is made of.
   *
   * @param start of the page's source
   * @param template the name of the template that prints what stands around its text
   */
  public record PageMap(Position start, String template, List<Mark> links, List<Mark> ids) {
    public PageMap {
      links = Collections.unmodifiableList(new ArrayList<>(links));
      ids = Collections.unmodifiableList(new ArrayList<>(ids));
    }
  }

  void put(String address, PageMap map) {
    pages.put(address, map);
  }

  /**
   * What an output file is made of, if it is a page.
   *
   * @param address of the output file, such as {@code ja/contacts.html}
   */
  public Optional<PageMap> of(String address) {
    return Optional.ofNullable(pages.get(address));
  }
}
