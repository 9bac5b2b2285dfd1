package dev.shirube.check.external;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the web in the one form in which it is asked: ASCII only, without its fragment.
 *
 * @param fragment as written; empty where there is none
 */
record Address(URI page, String fragment) {
  private static final Pattern FORM =
      Pattern.compile("(?i)(https?)://([^/?#@\\\\]+?)(?::(\\d{1,5}))?([/?][^#]*)?(?:#(.*))?");

  /** Nothing where it is no address of the web, or one with a name and password in it. */
  static Optional<Address> of(String written) {
    String text = written.strip();
    Matcher form = FORM.matcher(text.startsWith("//") ? "https:" + text : text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      String scheme = form.group(1).toLowerCase(Locale.ROOT);
      String host = IDN.toASCII(form.group(2), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      String port = form.group(3);
      String rest = form.group(4) == null ? "/" : form.group(4);
      boolean usual = port == null || port.equals(scheme.equals("https") ? "443" : "80");
      URI page =
          new URI(
              scheme
                  + "://"
                  + host
                  + (usual ? "" : ":" + port)
                  + (rest.startsWith("?") ? "/" : "")
                  + PercentForm.of(rest));
      String fragment = form.group(5);
      return page.getHost() == null
          ? Optional.empty()
          : Optional.of(new Address(page, fragment == null ? "" : fragment));
    } catch (IllegalArgumentException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Where a redirect of this page leads; nothing where that is no address of the web. */
  Optional<Address> follow(String location) {
    try {
      int hash = location.indexOf('#');
      String target = PercentForm.of(hash < 0 ? location : location.substring(0, hash));
      // URI.resolve follows an older rule, by which a mere query loses the file's name.
      String whole =
          target.startsWith("?")
              ? URI.create(withoutQuery() + target).toString()
              : page.resolve(target).toString();
      return of(whole + (hash < 0 ? "" : location.substring(hash)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String withoutQuery() {
    String whole = page.toString();
    int query = whole.indexOf('?');
    return query < 0 ? whole : whole.substring(0, query);
  }

  /** Addresses with the same key are one request. */
  String key() {
    return page.toString();
  }

  String whole() {
    return fragment.isEmpty() ? key() : key() + "#" + fragment;
  }

  /** The server, as one that may be asked too often. */
  String host() {
    int port = page.getPort() >= 0 ? page.getPort() : page.getScheme().equals("https") ? 443 : 80;
    return page.getHost() + ":" + port;
  }
}
