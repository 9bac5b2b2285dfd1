package dev.shirube.check.links;

import dev.shirube.check.html.WebFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code #:~:text=…}: the words must stand on the page. */
final class TextFragmentRule implements AddressRule {
  @Override
  public String id() {
    return "links/text-fragment";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    if (!(use.target() instanceof Target.Local local)) {
      return Optional.empty();
    }
    WebFile page = local.file();
    String directives = Fragments.directives(local.fragment());
    if (directives.isEmpty() || page == null || !page.page()) {
      return Optional.empty();
    }
    for (String directive : directives.split("&", -1)) {
      if (directive.startsWith("text=")
          && !stands(use.network().text(page), directive.substring("text=".length()))) {
        return Optional.of(
            use.wrong(
                    this,
                    "「"
                        + local.path()
                        + "」に、この文はありません："
                        + Percent.lenient(directive.substring("text=".length())),
                    "“"
                        + local.path()
                        + "” does not have these words: "
                        + Percent.lenient(directive.substring("text=".length())))
                .hint("今のページにある文に書き直してください。", "Take words that stand on the page now."));
      }
    }
    return Optional.empty();
  }

  /** Looks for {@code prefix-,start,end,-suffix} as browsers do. */
  private static boolean stands(String words, String directive) {
    List<String> parts = new ArrayList<>(List.of(directive.split(",", -1)));
    String prefix = "";
    String suffix = "";
    if (parts.size() > 1 && parts.get(0).endsWith("-")) {
      String first = parts.remove(0);
      prefix = plain(first.substring(0, first.length() - 1));
    }
    if (parts.size() > 1 && parts.get(parts.size() - 1).startsWith("-")) {
      suffix = plain(parts.remove(parts.size() - 1).substring(1));
    }
    String start = plain(parts.get(0));
    String end = parts.size() > 1 ? plain(parts.get(1)) : "";
    for (int at = words.indexOf(start); at >= 0; at = words.indexOf(start, at + 1)) {
      int after = at + start.length();
      if (!end.isEmpty()) {
        int found = words.indexOf(end, after);
        after = found < 0 ? -1 : found + end.length();
      }
      boolean before = words.substring(0, at).stripTrailing().endsWith(prefix);
      if (after >= 0 && before && words.substring(after).stripLeading().startsWith(suffix)) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String part) {
    return Likeness.of(Percent.lenient(part)).strip();
  }
}
