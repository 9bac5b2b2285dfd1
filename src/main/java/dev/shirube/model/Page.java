package dev.shirube.model;

import dev.shirube.diagnostic.Lines;
import dev.shirube.diagnostic.Position;
import java.util.Collection;
import java.util.List;

/**
 * A page in one language.
 *
 * @param path the same in every language, without language and ending: {@code apply/account}
 */
public record Page(
    String lang,
    String path,
    Lines lines,
    FrontMatter meta,
    Body body,
    List<Checklist> checklists) {
  /** The path of the page that finds others; every language has it beside those of content/. */
  public static final String SEARCH = "search";

  /** The same for the page of all checklists, on a site that has any. */
  public static final String LISTS = "lists";

  /** The paths of all pages that every language has beside these. */
  public static List<String> beside(Collection<Page> pages) {
    boolean hasLists = pages.stream().anyMatch(page -> !page.checklists().isEmpty());
    return hasLists ? List.of(SEARCH, LISTS) : List.of(SEARCH);
  }

  public Page {
    checklists = List.copyOf(checklists);
  }

  /** A page that is there but cannot be read; it keeps links to it from being told as well. */
  public static Page unread(String lang, String path, Lines lines) {
    return new Page(lang, path, lines, FrontMatter.unread(lines.at(0)), Body.EMPTY, List.of());
  }

  /** The file, relative to the site's root. */
  public String file() {
    return lines.file();
  }

  public Position at(int offset) {
    return lines.at(offset);
  }

  /** Where the page stands in the output. */
  public String address() {
    return lang + "/" + path + ".html";
  }

  /** The folder of the path, without a slash at its end; empty at the top. */
  public String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
