package dev.shirube.check.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Related;
import dev.shirube.pipeline.CheckOptions;
import dev.shirube.pipeline.SiteCheck;
import dev.shirube.site.SiteFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants one mistake at a time into a copy of the project's own content: each must be told by its
 * rule, at its line, and nothing may be told that does not follow from it.
 */
class MutationIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int TIMES = Integer.getInteger("shirube.mutations", 1);
  private static final long SEED = Long.getLong("shirube.seed", 20261130);

  /** Only one language is changed, so the other is behind in any case. */
  private static final String DRIFT = "translation-drift";

  @TempDir Path folder;

  @Test
  void everyPlantedMistakeIsToldAtItsLineAndNothingElse() {
    SiteFolder site = SiteFolder.copyOfReal(folder);
    Content content = new Content(site.root());
    assertThat(check(site)).as("the content itself").isEmpty();
    List<Defect> defects = Defects.all();
    assertThat(defects.stream().map(Defect::name).distinct().count()).isGreaterThanOrEqualTo(40);

    List<String> missed = new ArrayList<>();
    List<String> extra = new ArrayList<>();
    int planted = 0;
    for (Defect defect : defects) {
      Random random = new Random(SEED + defect.name().hashCode());
      for (int time = 0; time < TIMES; time++) {
        List<Edit> edits = defect.planter().plant(content, random);
        if (edits.isEmpty()) {
          missed.add("MISSED " + defect.name() + ": no place for it");
          break;
        }
        content.apply(edits);
        List<Finding> findings = check(site);
        content.restore(edits);
        planted++;
        judge(defect, places(edits, content), edits, findings, missed, extra);
      }
    }
    System.out.printf(
        "MutationIT: %d kinds, %d planted, %d told, recall %.1f %%, %d further findings%n",
        defects.size(),
        planted,
        planted - missed.size(),
        100.0 * (planted - missed.size()) / planted,
        extra.size());
    assertThat(Stream.concat(missed.stream(), extra.stream()))
        .as("not told, or told besides")
        .isEmpty();
  }

  private static List<Finding> check(SiteFolder site) {
    return SiteCheck.run(new CheckOptions(site.root(), TODAY), stage -> {}).findings();
  }

  private static Set<String> places(List<Edit> edits, Content content) {
    Set<String> places = new TreeSet<>();
    for (Edit edit : edits) {
      places.addAll(List.of(edit.place(), edit.twin()));
      places.addAll(edit.missedAt(content));
    }
    return places;
  }

  private static void judge(
      Defect defect,
      Set<String> places,
      List<Edit> edits,
      List<Finding> findings,
      List<String> missed,
      List<String> extra) {
    boolean told = false;
    for (Finding finding : findings) {
      boolean here = isAt(finding, places);
      if (defect.rules().contains(finding.rule()) && here) {
        told = true;
      } else if (!defect.rules().contains(finding.rule())
          && !defect.caused().contains(finding.rule())
          && !finding.rule().equals(DRIFT)) {
        extra.add("BESIDES " + defect.name() + " " + edits + ": " + describe(finding));
      }
    }
    if (!told) {
      missed.add(
          "MISSED "
              + defect.name()
              + " "
              + edits
              + "; told: "
              + findings.stream().map(MutationIT::describe).toList());
    }
  }

  private static boolean isAt(Finding finding, Set<String> places) {
    if (places.contains(line(finding.position().file(), finding.position().line()))) {
      return true;
    }
    for (Related related : finding.related()) {
      if (places.contains(line(related.position().file(), related.position().line()))) {
        return true;
      }
    }
    return false;
  }

  private static String line(String file, int line) {
    return file + ":" + line;
  }

  private static String describe(Finding finding) {
    return finding.position()
        + " "
        + finding.rule()
        + " "
        + finding.message().en()
        + " "
        + finding.found();
  }
}
