package dev.shirube.config;

import dev.shirube.model.Localized;
import dev.shirube.model.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of pages in the menu: either the pages listed, or all below a folder.
 *
 * @param pages paths without language and ending; empty where there is a folder
 */
public record NavigationGroup(
    Localized name, List<Located<String>> pages, @Nullable Located<String> folder) {
  public NavigationGroup {
    pages = List.copyOf(pages);
  }
}
