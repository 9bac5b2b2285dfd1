package dev.shirube.check.rules;

import dev.shirube.check.prose.Alignment;
import dev.shirube.check.prose.PagePair;
import dev.shirube.check.prose.Unit;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells of blocks that only one language has, and of those that are not the same kind of block. */
final class BlockParity {
  private static final Words ORIGINAL = new Words("もとのページではここです。", "In the original it is here.");
  private static final Words BEHIND = new Words("このブロックの後ろに入ります。", "It belongs behind this block.");
  private static final Words AT_THE_START =
      new Words("このページの初めに入ります。", "It belongs at the beginning of this page.");

  private final PagePair pair;
  private final Findings findings;
  private final Map<String, Unit> moved = new HashMap<>();

  private BlockParity(PagePair pair, Findings findings) {
    this.pair = pair;
    this.findings = findings;
    Map<String, Unit> lone = new HashMap<>();
    pair.rows().stream().filter(row -> row.translation() == null).forEach(row -> named(row, lone));
    Map<String, Unit> others = new HashMap<>();
    pair.rows().stream().filter(row -> row.source() == null).forEach(row -> named(row, others));
    lone.keySet().stream().filter(others::containsKey).forEach(id -> moved.put(id, lone.get(id)));
  }

  private static void named(Alignment.Row row, Map<String, Unit> units) {
    if (!row.either().id().isEmpty()) {
      units.putIfAbsent(row.either().id(), row.either());
    }
  }

  /** Answers the rows whose contents can be compared further. */
  static List<Alignment.Row> check(PagePair pair, Findings findings) {
    return new BlockParity(pair, findings).run();
  }

  private List<Alignment.Row> run() {
    List<Alignment.Row> comparable = new ArrayList<>();
    List<Alignment.Row> rows = pair.rows();
    Places before = new Places(null, null);
    for (int i = 0; i < rows.size(); ) {
      Alignment.Row row = rows.get(i);
      int next = i + 1;
      if (row.source() == null || row.translation() == null) {
        while (next < rows.size() && isLone(rows.get(next))) {
          next++;
        }
        lone(rows.subList(i, next), before);
        comparable.addAll(rows.subList(i, next));
      } else {
        before = new Places(row.source(), row.translation());
        boolean table = row.source().kind().startsWith("table");
        if (!row.source().kind().equals(row.translation().kind())) {
          otherKind(row.source(), row.translation());
          while (table && next < rows.size() && isInside(rows.get(next), row.source())) {
            next++;
          }
        } else if (!row.source().id().equals(row.translation().id())) {
          otherId(row.source(), row.translation());
        }
        if (next == i + 1) {
          comparable.add(row);
        }
      }
      i = next;
    }
    return comparable;
  }

  /** The last blocks that both languages have. */
  private record Places(@Nullable Unit source, @Nullable Unit translation) {}

  private static boolean isLone(Alignment.Row row) {
    return row.source() == null || row.translation() == null;
  }

  private static boolean isInside(Alignment.Row row, Unit outer) {
    return row.either().depth() > outer.depth();
  }

  /** Blocks side by side that have no counterpart: all for one reason. */
  private void lone(List<Alignment.Row> rows, Places before) {
    List<Unit> source = new ArrayList<>();
    List<Unit> translation = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      Unit unit = rows.get(i).either();
      boolean original = rows.get(i).source() != null;
      int next = i + 1;
      while (next < rows.size()
          && (rows.get(next).source() != null) == original
          && isInside(rows.get(next), unit)) {
        next++;
      }
      if (moved.containsKey(unit.id())) {
        if (!original) {
          elsewhere(Objects.requireNonNull(moved.get(unit.id())), unit);
        }
      } else {
        (original ? source : translation).add(unit);
      }
      i = next;
    }
    if (!source.isEmpty() && !translation.isEmpty()) {
      builtOtherwise(source.get(0), translation.get(0));
    } else if (!source.isEmpty()) {
      missing(source, before.translation());
    } else if (!translation.isEmpty()) {
      extra(translation, before.source());
    }
  }

  private void missing(List<Unit> units, @Nullable Unit before) {
    Words name = BlockNames.of(units.get(0));
    findings.add(
        error(
                pair.source().at(units.get(0).at()),
                new Words(
                    "この" + name.ja() + more(units).ja() + "が、訳にありません。",
                    "The translation lacks this " + name.en() + more(units).en() + "."))
            .hint(
                new Words(
                    "訳にも加えるか、ここから外してください。", "Add it to the translation, or take it away here."))
            .related(behind(pair.translation(), before), before == null ? AT_THE_START : BEHIND));
  }

  private void extra(List<Unit> units, @Nullable Unit before) {
    Words name = BlockNames.of(units.get(0));
    findings.add(
        error(
                pair.translation().at(units.get(0).at()),
                new Words(
                    "この" + name.ja() + more(units).ja() + "が、もとのページにありません。",
                    "The original lacks this " + name.en() + more(units).en() + "."))
            .hint(
                new Words(
                    "もとのページにも加えるか、ここから外してください。", "Add it to the original, or take it away here."))
            .related(behind(pair.source(), before), before == null ? AT_THE_START : BEHIND));
  }

  private static Words more(List<Unit> units) {
    int more = units.size() - 1;
    return more == 0
        ? Words.NONE
        : new Words(
            "と、続く" + more + "つのブロック",
            " and the " + (more == 1 ? "block" : more + " blocks") + " behind it");
  }

  private static Position behind(Page page, @Nullable Unit before) {
    return before == null ? page.meta().position() : page.at(before.at());
  }

  private void builtOtherwise(Unit source, Unit translation) {
    differs(
        source,
        translation,
        new Words("ここから、もとのページと訳の組み立てが違います。", "From here on the two pages are not built alike."));
  }

  private void otherKind(Unit source, Unit translation) {
    boolean heading = source.kind().startsWith("heading");
    boolean level =
        !source.kind().replaceAll("\\D", "").equals(translation.kind().replaceAll("\\D", ""));
    differs(
        source,
        translation,
        heading && level
            ? new Words(
                "見出しの段（# の数）がもとのページと違います。", "This heading is of another level in the original.")
            : new Words("もとのページでは別の種類のブロックです。", "This is another kind of block in the original."));
  }

  private void differs(Unit source, Unit translation, Words message) {
    Words own = BlockNames.of(translation);
    Words other = BlockNames.of(source);
    findings.add(
        error(pair.translation().at(translation.at()), message)
            .hint(
                new Words(
                    "もとは「" + other.ja() + "」、訳は「" + own.ja() + "」です。同じにそろえてください。",
                    "The original has a "
                        + other.en()
                        + ", the translation a "
                        + own.en()
                        + ". Make them alike."))
            .related(pair.source().at(source.at()), ORIGINAL));
  }

  private void otherId(Unit source, Unit translation) {
    findings.add(
        error(
                idPlace(pair.translation(), translation),
                new Words("id がもとのページと違います。", "The id is not the one of the original."))
            .found(written(translation.id()))
            .expected(written(source.id()))
            .hint(
                new Words(
                    "リンクはどの言語でも同じ id を指すので、同じに書いてください。",
                    "Links name the same id in every language, so write the same in both."))
            .related(idPlace(pair.source(), source), ORIGINAL));
  }

  private static String written(String id) {
    return id.isEmpty() ? "" : "{#" + id + "}";
  }

  private static Position idPlace(Page page, Unit unit) {
    return page.at(page.body().anchors().getOrDefault(unit.id(), unit.at()));
  }

  private void elsewhere(Unit source, Unit translation) {
    Words name = BlockNames.of(translation);
    findings.add(
        error(
                pair.translation().at(translation.at()),
                new Words(
                    "この" + name.ja() + "は、もとのページでは別の場所にあります。",
                    "This " + name.en() + " stands elsewhere in the original."))
            .found(written(translation.id()))
            .hint(new Words("同じ順に並べてください。", "Put it into the same order."))
            .related(pair.source().at(source.at()), ORIGINAL));
  }

  private static Finding error(Position position, Words message) {
    return Finding.error(StructureParity.ID, position, message);
  }
}
