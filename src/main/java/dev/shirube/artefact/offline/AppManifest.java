package dev.shirube.artefact.offline;

import dev.shirube.config.SiteConfig;
import dev.shirube.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By which a browser installs the site, one in each language: it opens in the language from whose
 * pages it was installed, and has the whole site within it.
 */
final class AppManifest {
  private static final String NAME = "app.webmanifest";
  private static final String START = "index.html";

  private AppManifest() {}

  static String address(String lang) {
    return lang + "/" + NAME;
  }

  static String write(SiteConfig config, String lang, TokenColours colours) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    if (!config.baseUrl().isEmpty()) {
      // Browsers take the address of the start for it where it is missing, so this changes nothing
      // for who installed the site before it knew its address.
      manifest.put("id", URI.create(config.baseUrl()).getRawPath() + lang + "/" + START);
    }
    manifest.put("name", config.title().in(lang));
    manifest.put("short_name", config.title().in(lang));
    manifest.put("description", config.description().in(lang));
    manifest.put("lang", lang);
    manifest.put("dir", "ltr");
    manifest.put("start_url", START);
    manifest.put("scope", "../");
    manifest.put("display", "standalone");
    manifest.put("theme_color", colours.text("ground"));
    manifest.put("background_color", colours.text("ground"));
    manifest.put("icons", icons());
    return Json.write(manifest) + "\n";
  }

  private static List<Map<String, Object>> icons() {
    List<Map<String, Object>> icons = new ArrayList<>();
    for (Icon icon : List.of(Icon.SMALL, Icon.LARGE, Icon.MASKABLE)) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("src", "../" + icon.address());
      one.put("sizes", icon.size() + "x" + icon.size());
      one.put("type", "image/png");
      one.put("purpose", icon.purpose());
      icons.add(one);
    }
    return icons;
  }
}
