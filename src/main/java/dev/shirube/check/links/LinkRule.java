package dev.shirube.check.links;

/** What is told of links under one name. */
interface LinkRule {
  /** The name, such as {@code links/anchor}. */
  String id();
}
