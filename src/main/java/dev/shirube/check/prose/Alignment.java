package dev.shirube.check.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lays the units of a page beside those of its translation, so that a paragraph too many shifts
 * none of those behind it. Sections are laid beside sections first, then what stands in them.
 */
public final class Alignment {
  /** Above this many comparisons, blocks are taken in their order. */
  private static final long TOO_MANY = 4_000_000;

  /** For a unit that only one language has: that needs a reason. */
  private static final int GAP = -12;

  private static final int NEVER = -1000;
  private static final int SAME_ID = 200;
  private static final int SAME_KIND = 40;
  private static final int SAME_FAMILY = 6;

  private final double ratio;
  private final List<Row> rows = new ArrayList<>();

  private Alignment(double ratio) {
    this.ratio = ratio;
  }

  /** A unit and its translation; one of them is null where a language lacks it. */
  public record Row(@Nullable Unit source, @Nullable Unit translation) {
    /** The one that is there. */
    public Unit either() {
      return source != null ? source : Objects.requireNonNull(translation);
    }
  }

  /** Rows in which each page's units stand in their order. */
  public static List<Row> of(List<Unit> source, List<Unit> translation) {
    double ratio = (double) (length(translation) + 1) / (length(source) + 1);
    Alignment alignment = new Alignment(ratio);
    alignment.lay(Branch.of(source), Branch.of(translation));
    return List.copyOf(alignment.rows);
  }

  private static long length(List<Unit> units) {
    return units.stream().mapToLong(unit -> unit.passage().text().length()).sum();
  }

  private void lay(List<Branch> a, List<Branch> b) {
    if ((long) a.size() * b.size() > TOO_MANY || isPlain(a, b)) {
      int both = Math.min(a.size(), b.size());
      for (int i = 0; i < both; i++) {
        pair(a.get(i), b.get(i));
      }
      a.subList(both, a.size()).forEach(this::onlySource);
      b.subList(both, b.size()).forEach(this::onlyTranslation);
    } else {
      best(a, b);
    }
  }

  /** Whether each block stands beside the one that looks like its translation. */
  private static boolean isPlain(List<Branch> a, List<Branch> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      Unit own = a.get(i).unit();
      Unit other = b.get(i).unit();
      if (!own.kind().equals(other.kind())
          || !own.id().equals(other.id())
          || !a.get(i).likeness().fits(b.get(i).likeness())) {
        return false;
      }
    }
    return true;
  }

  /** The pairing of the greatest sum of scores, in order. */
  private void best(List<Branch> a, List<Branch> b) {
    int[][] scores = new int[a.size()][b.size()];
    int[][] sums = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      sums[i][b.size()] = sums[i + 1][b.size()] + GAP;
    }
    for (int j = b.size() - 1; j >= 0; j--) {
      sums[a.size()][j] = sums[a.size()][j + 1] + GAP;
    }
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        scores[i][j] = score(a.get(i), b.get(j));
        int without = GAP + Math.max(sums[i + 1][j], sums[i][j + 1]);
        sums[i][j] = Math.max(sums[i + 1][j + 1] + scores[i][j], without);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (sums[i][j] == sums[i + 1][j + 1] + scores[i][j]) {
        pair(a.get(i++), b.get(j++));
      } else if (sums[i][j] == GAP + sums[i + 1][j]) {
        onlySource(a.get(i++));
      } else {
        onlyTranslation(b.get(j++));
      }
    }
    a.subList(i, a.size()).forEach(this::onlySource);
    b.subList(j, b.size()).forEach(this::onlyTranslation);
  }

  private int score(Branch a, Branch b) {
    Unit own = a.unit();
    Unit other = b.unit();
    if (!own.family().equals(other.family())) {
      return NEVER;
    }
    if (!own.id().isEmpty() && own.id().equals(other.id())) {
      return SAME_ID;
    }
    int like = a.likeness().to(b.likeness(), ratio);
    boolean named = !own.id().isEmpty() && !other.id().isEmpty();
    return named || !own.kind().equals(other.kind())
        ? SAME_FAMILY + Math.max(-SAME_FAMILY + 1, like / 4)
        : SAME_KIND + like;
  }

  private void pair(Branch a, Branch b) {
    rows.add(new Row(a.unit(), b.unit()));
    lay(a.inside(), b.inside());
  }

  private void onlySource(Branch branch) {
    List<Unit> units = new ArrayList<>();
    branch.addTo(units);
    units.forEach(unit -> rows.add(new Row(unit, null)));
  }

  private void onlyTranslation(Branch branch) {
    List<Unit> units = new ArrayList<>();
    branch.addTo(units);
    units.forEach(unit -> rows.add(new Row(null, unit)));
  }
}
