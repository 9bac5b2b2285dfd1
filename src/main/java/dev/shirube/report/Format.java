package dev.shirube.report;

import java.util.Arrays;
import java.util.Optional;

/** The formats that a report can have; each prints itself as people type it. */
public enum Format {
  /** For a person at a terminal. */
  TEXT("text"),
  /** For scripts. */
  JSON("json"),
  /** For code scanning and editors. */
  SARIF("sarif"),
  /** For notes beside the lines of a pull request. */
  GITHUB("github"),
  /** For servers that show results of tests. */
  JUNIT("junit");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  /** The format of that name, as given to {@code --format}. */
  public static Optional<Format> named(String name) {
    return Arrays.stream(values()).filter(format -> format.label.equals(name)).findFirst();
  }

  /** Whether people read it, who may like colours and the line ends of their system. */
  public boolean forPeople() {
    return this == TEXT;
  }

  @Override
  public String toString() {
    return label;
  }
}
