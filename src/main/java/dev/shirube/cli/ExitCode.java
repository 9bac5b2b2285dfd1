package dev.shirube.cli;

/** What the process answers; scripts rely on these numbers. */
final class ExitCode {
  static final int FINE = 0;
  static final int FINDINGS = 1;
  static final int USAGE = 2;
  static final int FAILED = 3;

  private ExitCode() {}
}
