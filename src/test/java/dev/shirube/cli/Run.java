package dev.shirube.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/** What a command line gave. */
record Run(int exit, String out, String err) {
  /** Runs it in English, which must never end in a stack trace. */
  static Run of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.run(args, Locale.ENGLISH, false, false, new PrintWriter(out), new PrintWriter(err));
    assertThat(out + "" + err).doesNotContain("Exception").doesNotContain("\tat ");
    return new Run(exit, out.toString(), err.toString());
  }
}
