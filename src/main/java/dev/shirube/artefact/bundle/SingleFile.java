package dev.shirube.artefact.bundle;

import dev.shirube.json.Json;
import dev.shirube.output.OutputTree;
import dev.shirube.output.Packed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * All of a site in one HTML file, for whoever passes on one file, and for browsers that keep ticks
 * apart for each file of a disk. A template makes the page with the script that shows the others
 * ({@code templates/package}); what it shows is packed into the page here.
 */
final class SingleFile {
  private static final String PLACE = "<script type=\"text/plain\" id=\"site\">";

  /** Of use on a server only, or what the file itself does. */
  private static final Set<String> LEFT_OUT =
      Set.of("index.html", "404.html", "offline.html", "robots.txt", "sitemap.xml", "sw.js");

  /** What a browser asks for where it installs a site. */
  private static final Pattern OF_AN_APP = Pattern.compile("icons/.*|.*\\.webmanifest");

  private SingleFile() {}

  /**
   * Packs the files of a site into its page.
   *
   * @param page as the template made it
   */
  static byte[] of(String page, List<String> languages, OutputTree tree, List<String> addresses) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<List<Object>> files = new ArrayList<>();
    for (String address : addresses.stream().filter(SingleFile::isOfUse).toList()) {
      byte[] bytes = tree.read(address);
      files.add(List.of(address, all.size(), bytes.length));
      all.writeBytes(bytes);
    }
    int place = page.indexOf(PLACE);
    if (place < 0) {
      throw new IllegalStateException("The template of the single file has no " + PLACE);
    }
    return (page.substring(0, place)
            + "<script type=\"text/plain\" id=\"site\""
            + attribute("data-languages", String.join(" ", languages))
            + attribute("data-files", Json.write(files))
            + ">"
            + Packed.of(all.toByteArray(), Deflater.BEST_COMPRESSION)
            + page.substring(place + PLACE.length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isOfUse(String address) {
    return !LEFT_OUT.contains(address) && !OF_AN_APP.matcher(address).matches();
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + value.replace("&", "&amp;").replace("\"", "&quot;") + "\"";
  }
}
