package dev.shirube.render;

/** Escaping, and what little is done to HTML that is finished. */
final class Html {
  private Html() {}

  static String escape(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      String replacement =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> null;
          };
      if (replacement != null && out == null) {
        out = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (out != null) {
        if (replacement != null) {
          out.append(replacement);
        } else {
          out.append(text.charAt(i));
        }
      }
    }
    return out == null ? text : out.toString();
  }

  /** HTML of ours as it may stand in an attribute: without tags and readings. */
  static String plain(String html) {
    return html.contains("<") ? html.replaceAll("<rt>.*?</rt>|<rp>.*?</rp>|<[^>]*>", "") : html;
  }

  /** A link cannot hold another one: HTML of ours without its links. */
  static String unlinked(String html) {
    return html.contains("<a ") ? html.replaceAll("</?a( [^>]*)?>", "") : html;
  }
}
