package dev.shirube.model;

import java.util.List;

/** A list of tasks that a reader works through; both languages share its ids and so its state. */
public record Checklist(String id, List<Item> items, int at) {
  public Checklist {
    items = List.copyOf(items);
  }
}
