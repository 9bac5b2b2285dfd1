package dev.shirube.report;

import java.io.PrintWriter;

/** One way of telling what a check found. */
public interface Report {
  /** Tells all of it, and nothing that depends on the machine or the hour. */
  void print(Checked checked, PrintWriter out);
}
