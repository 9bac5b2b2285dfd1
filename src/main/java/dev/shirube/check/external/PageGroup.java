package dev.shirube.check.external;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Addresses that are equal but for their fragments, and so one request. */
final class PageGroup {
  static final Comparator<PageGroup> ORDER = Comparator.comparing(group -> group.page.key());

  private final Address page;
  private final Map<String, Address> byWritten = new TreeMap<>();

  PageGroup(Address first) {
    page = new Address(first.page(), "");
  }

  void add(String written, Address address) {
    byWritten.put(written, address);
  }

  /** The address without a fragment. */
  Address page() {
    return page;
  }

  /** By the address as it was handed in. */
  Map<String, Address> byWritten() {
    return byWritten;
  }

  /** Whether the page must be read, not only be there. */
  boolean namesPlaces() {
    return byWritten.values().stream().anyMatch(one -> PageText.isPlace(one.fragment()));
  }

  /** Whether an earlier run knows all of it. */
  boolean isKnown(KeptAnswers kept) {
    return byWritten.values().stream().allMatch(one -> kept.of(one.whole()).isPresent());
  }
}
