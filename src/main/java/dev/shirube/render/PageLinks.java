package dev.shirube.render;

import dev.shirube.model.LinkTarget;
import dev.shirube.model.Page;
import java.nio.charset.StandardCharsets;

/** The addresses that a page prints. All of them begin at the site's root, relative to the page. */
final class PageLinks {
  private final Page page;
  private final String lang;
  private final String root;

  /**
   * Links as a page prints them.
   *
   * @param lang in which the page is shown; one that is not translated keeps its readers in theirs
   * @param root leads from the place where the page is shown to the site's root
   */
  PageLinks(Page page, String lang, String root) {
    this.page = page;
    this.lang = lang;
    this.root = root;
  }

  /** {@code ../} as often as an address is deep. */
  static String root(String address) {
    return "../".repeat((int) address.chars().filter(c -> c == '/').count());
  }

  String href(String written) {
    LinkTarget target = LinkTarget.of(page, written);
    if (target instanceof LinkTarget.ToPage to) {
      String fragment = fragment(to.fragment());
      if (to.path().equals(page.path()) && !fragment.isEmpty()) {
        return fragment;
      }
      return root + lang + "/" + to.path() + ".html" + fragment;
    } else if (target instanceof LinkTarget.ToFile file) {
      return root + "files/" + encoded(file.path()) + fragment(file.fragment());
    }
    return written;
  }

  private static String fragment(String name) {
    return name.isEmpty() ? "" : "#" + name;
  }

  /** Percent-encodes what a file's name may have and an address may not. */
  static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "-._~/".indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append("0123456789ABCDEF".charAt(c >> 4));
        out.append("0123456789ABCDEF".charAt(c & 15));
      }
    }
    return out.toString();
  }
}
