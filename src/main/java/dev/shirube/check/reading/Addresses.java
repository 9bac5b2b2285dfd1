package dev.shirube.check.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads mail addresses, addresses on the web and names of hosts. */
final class Addresses {
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?+";
  private static final String HOST = LABEL + "(?:\\." + LABEL + "){1,8}+";
  private static final String PATH = "(?:[/?#][A-Za-z0-9\\-._~:/?#\\[\\]@!$&*+,;=%']*+)?+";
  private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}+@(" + HOST + ")");
  private static final Pattern WEB =
      Pattern.compile(
          "https?://(?:(" + HOST + "|localhost)(?::\\d{1,5})?)" + PATH, Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE = Pattern.compile("(" + HOST + ")(?::\\d{1,5})?" + PATH);
  private static final String NO_END = ".,;:!?*'";

  /** What a name must end in to be a host's and not a file's or a sentence's end. */
  private static final Set<String> TOP =
      Set.of(
          "jp",
          "com",
          "net",
          "org",
          "info",
          "biz",
          "io",
          "dev",
          "app",
          "cloud",
          "tokyo",
          "gov",
          "edu",
          "int",
          "test",
          "example",
          "invalid",
          "localhost",
          "co",
          "eu",
          "uk",
          "us",
          "cn",
          "kr",
          "tw",
          "de",
          "fr",
          "health",
          "care",
          "online",
          "site");

  private Addresses() {}

  static @Nullable Reading at(Plain text, int at) {
    int end = at;
    boolean dot = false;
    boolean mail = false;
    // A look at the word first, since few words can be an address.
    while (end - at < 320 && isPart(text.at(end))) {
      dot |= text.at(end) == '.';
      mail |= text.at(end) == '@';
      end++;
    }
    if (mail) {
      Matcher found = text.match(MAIL, at);
      if (found != null) {
        String written = text.written(at, found.end());
        return new MailReading(at, found.end(), found.group(), Width.of(written));
      }
    }
    if (text.at(end) == ':' && text.hasAnyCase("http", at)) {
      Matcher found = text.match(WEB, at);
      if (found != null) {
        return address(text, at, found, true);
      }
    }
    Matcher found = dot ? text.match(BARE, at) : null;
    if (found == null || !TOP.contains(top(found.group(1)))) {
      return null;
    }
    return address(text, at, found, false);
  }

  private static AddressReading address(Plain text, int at, Matcher found, boolean scheme) {
    int end = found.end();
    while (NO_END.indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    String host = found.group(1).toLowerCase(Locale.ROOT);
    Width width = Width.of(text.written(at, end));
    return new AddressReading(at, end, text.part(at, end), host, scheme, width);
  }

  private static String top(String host) {
    return host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isPart(char c) {
    return Plain.isAsciiAlnum(c) || "._%+-@".indexOf(c) >= 0;
  }
}
