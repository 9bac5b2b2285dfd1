package dev.shirube.check.html;

import java.util.List;

/**
 * What a file says of itself and of other files.
 *
 * @param address relative to the folder, with forward slashes
 * @param page whether a reader can open it as a page
 * @param lang of the page; empty where it says none
 * @param base against which its links are resolved; empty for its own address
 * @param redirect whether the page does nothing but send its reader on
 * @param hidden whether it asks not to be found
 * @param barriers in it, if they were asked for
 */
public record WebFile(
    String address,
    boolean page,
    String lang,
    String base,
    boolean redirect,
    boolean hidden,
    List<Link> links,
    List<Id> ids,
    List<IdReference> references,
    List<TextAddress> texts,
    List<Barrier> barriers) {
  public WebFile {
    links = List.copyOf(links);
    ids = List.copyOf(ids);
    references = List.copyOf(references);
    texts = List.copyOf(texts);
    barriers = List.copyOf(barriers);
  }

  /** A file that only names others, such as a style sheet. */
  static WebFile ofLinks(String address, List<Link> links) {
    return new WebFile(
        address, false, "", "", false, false, links, List.of(), List.of(), List.of(), List.of());
  }
}
