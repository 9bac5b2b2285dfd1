package dev.shirube.check.html;

/** What a browser does with a link. */
public enum LinkKind {
  /** A reader follows it. */
  NAVIGATION,
  /** Another page stands inside this one. */
  FRAME,
  FORM,
  IMAGE,
  MEDIA,
  SCRIPT,
  STYLESHEET,
  /** A part of a drawing, by its id. */
  DRAWING,
  /** The same page in another language. */
  ALTERNATE,
  /** The browser goes there by itself. */
  REFRESH,
  MANIFEST,
  /** The address of another server, which is opened ahead of its use. */
  SERVER,
  /** The address under which the page wants to be known. */
  CANONICAL,
  /** Told to programs only. */
  DESCRIPTION,
  /** Any other file that belongs to the page. */
  RESOURCE;

  /** Whether a reader arrives at the page that the link names. */
  public boolean leadsReaders() {
    return this == NAVIGATION || this == FRAME || this == FORM || this == REFRESH;
  }
}
