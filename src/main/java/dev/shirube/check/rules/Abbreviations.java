package dev.shirube.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The abbreviations in a text: words of their own made of capital letters, such as VPN, and whether
 * the text says there what each of them is.
 */
final class Abbreviations {
  /** Capitals, with digits behind; the plural and the genitive are not part of it. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{IsLatin}\\p{Nd}'’])([A-Z][A-Z0-9]*+)(?:['’]?s)?(?!['’]?[\\p{IsLatin}\\p{Nd}])");

  private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");

  /** XX or OOO stands for whatever belongs there; AA is a grade. */
  private static final Pattern ONE_LETTER = Pattern.compile("(.)\\1+");

  /** What is written for machines: an address, the name of a file, of a host or of a setting. */
  private static final Pattern MACHINE =
      Pattern.compile("://|[@\\\\_=]|[A-Za-z0-9]\\.[A-Za-z0-9]{2,}|^[/#~]");

  /** The name of a product: Hi-ABCD, ABC-9000. */
  private static final Pattern BEFORE_IN_PRODUCT = Pattern.compile("[A-Z][a-z]+-$");

  private static final Pattern BEHIND_IN_PRODUCT = Pattern.compile("^-[0-9]{3}");

  /** What it is long: virtual private network (VPN). */
  private static final Pattern LONG_BEFORE =
      Pattern.compile(
          "(?:[\\p{L}\\p{M}ー&&[^A-Z]]{2}[」』\"”]?|\uFFFC)\\s?[(（](?:以下、?)?[「『\"“]?(?:[A-Z][A-Z0-9]*[/・])*$");

  /** Up to eight words of Latin letters at the end. */
  private static final Pattern LATIN_WORDS =
      Pattern.compile("[\\p{IsLatin}-]+(?: [\\p{IsLatin}-]+){0,7}$");

  /** Behind the short form the bracket closes; a version may stand between. */
  private static final Pattern CLOSED = Pattern.compile("^[」』\"”]?(?: [0-9.]+)?[)）,、，;；:：/・]");

  /** What it is behind it: VPN (virtual private network), VPNとは, VPN stands for. */
  private static final Pattern LONG_BEHIND =
      Pattern.compile(
          "^[」』\"”]?(?:\\s?[(（](?=[^()（）]*(?:[\\p{L}\\p{M}ー&&[^A-Z]]{3}|\uFFFC))"
              + "|とは|と(?:いい|言い|呼び|よび)|\\s(?:stands for|is short for|means)\\b)");

  private Abbreviations() {}

  /**
   * One place of an abbreviation.
   *
   * @param explained whether the words around it say what it is
   * @param own whether the text uses it as a word of its own, not in what a screen or a paper says
   */
  record Use(String word, int at, boolean explained, boolean own) {}

  static List<Use> in(String text) {
    List<Use> uses = new ArrayList<>();
    Matcher match = WORD.matcher(text);
    while (match.find()) {
      String word = match.group(1);
      if (isAbbreviation(word) && !isMachines(text, match)) {
        boolean explained = isExplained(text, match);
        uses.add(new Use(word, match.start(), explained, !isQuoted(text, match.start())));
      }
    }
    return uses;
  }

  /** Two capitals at least, and not the number of something. */
  static boolean isAbbreviation(String word) {
    long capitals = word.chars().filter(c -> c >= 'A' && c <= 'Z').count();
    return capitals > 1
        && word.length() - capitals <= capitals
        && !ROMAN.matcher(word).matches()
        && !ONE_LETTER.matcher(word).matches();
  }

  private static boolean isMachines(String text, Matcher match) {
    int start = match.start();
    int end = match.end();
    while (start > 0 && isAscii(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && isAscii(text.charAt(end))) {
      end++;
    }
    return MACHINE.matcher(text.substring(start, end)).find()
        || BEFORE_IN_PRODUCT.matcher(text.substring(start, match.start())).find()
        || BEHIND_IN_PRODUCT.matcher(text.substring(match.end(), end)).find();
  }

  private static boolean isAscii(char c) {
    return c > ' ' && c <= '~';
  }

  private static boolean isExplained(String text, Matcher match) {
    String behind = text.substring(match.end());
    return LONG_BEHIND.matcher(behind).find()
        || CLOSED.matcher(behind).find() && isShortFor(text.substring(0, match.start()), match);
  }

  /** In Latin letters a word before it begins as it does; (PDF) behind a link is no short form. */
  private static boolean isShortFor(String before, Matcher match) {
    Matcher words = LONG_BEFORE.matcher(before);
    if (!words.find()) {
      return false;
    }
    Matcher initials = LATIN_WORDS.matcher(before.substring(0, words.start() + 2));
    return !initials.find()
        || Pattern.compile("\\b" + match.group(1).charAt(0), Pattern.CASE_INSENSITIVE)
            .matcher(initials.group())
            .find();
  }

  /** Between 「 and 」 stands what a screen or a paper says in these letters. */
  private static boolean isQuoted(String text, int at) {
    int open = Math.max(text.lastIndexOf('「', at), text.lastIndexOf('『', at));
    int closed = Math.max(text.lastIndexOf('」', at), text.lastIndexOf('』', at));
    return open > closed;
  }
}
