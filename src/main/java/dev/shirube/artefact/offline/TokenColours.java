package dev.shirube.artefact.offline;

import java.awt.Color;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours of the light scheme, as the style sheets name them: what is drawn here looks alike. */
final class TokenColours {
  private final String sheet;

  TokenColours(String sheet) {
    this.sheet = sheet;
  }

  /** The colour of that name, the first that the sheet has; white where it has none. */
  Color of(String name) {
    Matcher colour =
        Pattern.compile("--" + Pattern.quote(name) + ":\\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\s*;")
            .matcher(sheet);
    if (!colour.find()) {
      return Color.WHITE;
    }
    String digits = colour.group(1);
    return new Color(
        Integer.parseInt(
            digits.length() == 3 ? digits.replaceAll("[0-9a-fA-F]", "$0$0") : digits, 16));
  }

  /** The same as style sheets write it. */
  String text(String name) {
    return String.format("#%06x", of(name).getRGB() & 0xffffff);
  }
}
