package dev.shirube.json;

import java.util.Collection;
import java.util.Map;

/** Writes maps, collections, texts, numbers and booleans as compact JSON. */
public final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** The value as JSON. Maps keep their order, so pass ordered ones. */
  public static String write(Object value) {
    Json json = new Json();
    json.value(value);
    return json.out.toString();
  }

  private void value(Object value) {
    if (value instanceof CharSequence text) {
      text(text);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof Collection<?> items) {
      items(items);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("Not JSON: " + value.getClass());
    }
  }

  private void map(Map<?, ?> map) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      text((CharSequence) entry.getKey());
      out.append(':');
      value(entry.getValue());
    }
    out.append('}');
  }

  private void items(Collection<?> items) {
    out.append('[');
    boolean first = true;
    for (Object item : items) {
      if (!first) {
        out.append(',');
      }
      first = false;
      value(item);
    }
    out.append(']');
  }

  /**
   * Escapes {@code <} and the two line separators too, so that no script element ends early. Half
   * of a surrogate pair has no form in UTF-8, and becomes the sign for what cannot be shown.
   */
  private void text(CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || c == '<' || c == 0x2028 || c == 0x2029) {
            out.append("\\u");
            String hex = Integer.toHexString(c);
            out.append("0".repeat(4 - hex.length())).append(hex);
          } else if (halfOfPair(text, i)) {
            out.append('\ufffd');
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean halfOfPair(CharSequence text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
