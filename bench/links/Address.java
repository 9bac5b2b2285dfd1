import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses in one form, however a tool prints them. */
class Address {
  private Address() {}

  /** Where an address on a page leads, percent signs decoded; the page is given from the root. */
  static String resolved(String page, String address) {
    String plain = plain(address).trim();
    if (plain.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return plain;
    }
    if (plain.startsWith("#") || plain.startsWith("?") || plain.isEmpty()) {
      return page + plain;
    }
    int end = plain.length();
    for (char sign : new char[] {'?', '#'}) {
      int at = plain.indexOf(sign);
      end = at < 0 ? end : Math.min(end, at);
    }
    List<String> parts = new ArrayList<>();
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    for (String part : (folder + plain.substring(0, end)).split("/")) {
      if (!part.equals("..")) {
        parts.add(part);
      } else if (!parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      }
    }
    String slash = plain.substring(0, end).endsWith("/") ? "/" : "";
    return String.join("/", parts) + slash + plain.substring(end);
  }

  /** Percent signs decoded where they can be, and slashes alike. */
  static String plain(String address) {
    return new String(bytes(address, false), StandardCharsets.UTF_8).replace('\\', '/');
  }

  /** Decodes percent signs; where they are wrong, complains if {@code strict}, or leaves them. */
  static byte[] bytes(String text, boolean strict) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < text.length(); ) {
      int next = text.offsetByCodePoints(at, 1);
      if (text.startsWith("%", at)) {
        boolean right = text.substring(at + 1, Math.min(text.length(), at + 3))
            .matches("[0-9A-Fa-f]{2}");
        if (right) {
          bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
          at += 3;
          continue;
        } else if (strict) {
          throw new IllegalArgumentException(text);
        }
      }
      bytes.writeBytes(text.substring(at, next).getBytes(StandardCharsets.UTF_8));
      at = next;
    }
    return bytes.toByteArray();
  }
}
