package dev.shirube.checklist;

import dev.shirube.diagnostic.Position;
import dev.shirube.model.Checklist;
import dev.shirube.model.Item;
import dev.shirube.model.Page;

/** An item where it stands. */
record Task(Page page, Checklist list, Item item) {
  String id() {
    return item.id();
  }

  /** The address of its list, without language: {@code apply/account#before}. */
  String place() {
    return page.path() + "#" + list.id();
  }

  /** Where the item says something; {@code #} for its id. */
  Position at(String key) {
    return page.at(item.at(key));
  }
}
