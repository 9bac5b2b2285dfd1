import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that a tool says is wrong.
 *
 * @param page from the root of the site
 * @param what the address that is wrong there, from the root; of Shirube's, the rule
 */
record Told(String page, String what) {
  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern FINDING = Pattern.compile(
      "\"rule\":" + TEXT + ",\"severity\":\"[a-z]+\",\"file\":" + TEXT + ",\"line\":(\\d+),");
  private static final Pattern LINK = Pattern.compile(
      "\"url\": " + TEXT + ",\\s+(?:\"status\": \\d+,\\s+)?\"state\": \"BROKEN\",\\s+\"parent\": " + TEXT);
  private static final Pattern TEST =
      Pattern.compile("(?m)^not ok \\d+ (load|fragment-check) (.*)\n((?: .*\n)*)");
  private static final Pattern AT =
      Pattern.compile("(?m)^ +(?:at: )?(\\S.*?\\.(?:html|css|svg)):\\d+:\\d+ ");

  /** All that a finished run says; null where the tool stopped half-way. */
  static List<Told> read(String tool, String output, String server) {
    return switch (tool) {
      case "shirube" -> output.contains("\"summary\":") ? shirube(output) : null;
      case "linkinator" -> output.contains("\"passed\":") ? distinct(linkinator(output, server)) : null;
      case "hyperlink" -> output.contains("\n# tests ") ? distinct(hyperlink(output)) : null;
      default -> output.contains("# Stopped checking") ? distinct(linkchecker(output, server)) : null;
    };
  }

  private static List<Told> distinct(List<Told> all) {
    Set<Told> once = new LinkedHashSet<>(all);
    return List.copyOf(once);
  }

  /** Every finding counts, also a second one of the same rule on the same page. */
  private static List<Told> shirube(String output) {
    List<Told> all = new ArrayList<>();
    for (Matcher at = FINDING.matcher(output); at.find(); ) {
      all.add(new Told(unquoted(at.group(2)), at.group(1)));
    }
    return all;
  }

  private static List<Told> linkinator(String output, String server) {
    List<Told> all = new ArrayList<>();
    for (Matcher at = LINK.matcher(output); at.find(); ) {
      all.add(new Told(page(at.group(2), server), target(unquoted(at.group(1)), server)));
    }
    return all;
  }

  private static List<Told> hyperlink(String output) {
    List<Told> all = new ArrayList<>();
    for (Matcher test = TEST.matcher(output); test.find(); ) {
      String name = test.group(2);
      int arrow = name.indexOf(" --> ");
      if (test.group(1).equals("fragment-check") && arrow > 0) {
        String page = name.substring(0, arrow);
        all.add(new Told(page, Address.resolved(page, name.substring(arrow + 5))));
      } else {
        for (Matcher at = AT.matcher(test.group(3)); at.find(); ) {
          all.add(new Told(at.group(1), Address.resolved("", name)));
        }
      }
    }
    return all;
  }

  /** It prints errors and warnings only; the third column on are of no use here but for the address. */
  private static List<Told> linkchecker(String output, String server) {
    List<Told> all = new ArrayList<>();
    for (List<String> row : rows(output)) {
      if (row.size() > 7 && !row.get(0).equals("urlname")) {
        String url = row.get(7);
        String page = page(row.get(1), server);
        boolean local = url.startsWith(server) && !row.get(0).matches("[a-z]+:.*");
        all.add(new Told(page, local ? target(url, server) : Address.resolved(page, row.get(0))));
      }
    }
    return all;
  }

  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        if (quoted && csv.startsWith("\"\"", i)) {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ';' || c == '\n')) {
        row.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  private static String target(String url, String server) {
    return Address.plain(url.startsWith(server) ? url.substring(server.length()) : url);
  }

  private static String page(String url, String server) {
    String path = target(url, server).replaceFirst("[?#].*", "");
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private static String unquoted(String text) {
    return text.replace("\\\"", "\"").replace("\\\\", "\\").replace("\\/", "/");
  }
}
