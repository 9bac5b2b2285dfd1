package dev.shirube.render;

import dev.shirube.model.Entry;
import dev.shirube.model.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the search page shows before anything is looked for, and without scripts: all pages of a
 * language, and those that list records.
 */
final class FindList {
  private final Site site;
  private final LanguageViews language;
  private final RecordHomes homes;

  FindList(Site site, LanguageViews language, RecordHomes homes) {
    this.site = site;
    this.language = language;
    this.homes = homes;
  }

  List<View.Group> groups() {
    return language.navigation().all().stream().filter(group -> !group.links().isEmpty()).toList();
  }

  /** The pages that list records, where one goes on if nothing was found. */
  List<View.Crumb> places() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (String type : site.records().types()) {
      for (Entry entry : site.records().ofType(type)) {
        String home = homes.address(entry, language.lang());
        if (!home.isEmpty()) {
          String title = homes.title(entry, language.lang());
          titles.putIfAbsent(home.substring(0, home.indexOf('#')), title);
        }
      }
    }
    List<View.Crumb> places = new ArrayList<>();
    titles.forEach((address, title) -> places.add(new View.Crumb(title, address)));
    return places;
  }
}
