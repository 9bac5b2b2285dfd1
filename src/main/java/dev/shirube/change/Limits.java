package dev.shirube.change;

import dev.shirube.diagnostic.Finding;
import java.util.ArrayList;
import java.util.List;

/** Tells what could not be compared, and why: silence would pass for “nothing changed”. */
final class Limits {
  private Limits() {}

  static List<Told> of(Versions versions) {
    List<Told> told = new ArrayList<>();
    version(versions.before(), told);
    version(versions.after(), told);
    return told;
  }

  private static void version(Version version, List<Told> told) {
    if (!version.configured()) {
      told.add(
          Told.of(
              Saying.of(
                      "{version}は設定が読めないので、もう一方の設定で読みました。設定はくらべていません。",
                      "The configuration of {version} cannot be read, so it was read by that of the"
                          + " other; configurations were not compared.")
                  .with("version", version.name())));
    }
    if (!version.faults().isEmpty()) {
      List<Told> below = new ArrayList<>();
      for (Finding fault : version.faults()) {
        below.add(
            Told.of(
                Saying.of("{place}：{message}", "{place}: {message}")
                    .showing("place", fault.position().toString())
                    .with("message", fault.message())));
      }
      told.add(
          new Told(
              Saying.of(
                      "{version}には誤りがあって作れません。読めたところだけをくらべました。",
                      "Mistakes in {version} keep it from being built; only what could be read was"
                          + " compared.")
                  .with("version", version.name()),
              below));
    }
  }
}
