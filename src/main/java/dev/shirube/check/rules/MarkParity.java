package dev.shirube.check.rules;

import dev.shirube.check.prose.Alignment;
import dev.shirube.check.prose.PagePair;
import dev.shirube.check.prose.Unit;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Inline;
import dev.shirube.model.LinkTarget;
import dev.shirube.model.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells of references, links and pictures that a block has in one language only. Their order within
 * a block is free, since languages order their sentences differently.
 */
final class MarkParity {
  private final PagePair pair;
  private final String language;
  private final List<Lone> missing = new ArrayList<>();
  private final List<Lone> extra = new ArrayList<>();

  private MarkParity(PagePair pair, List<String> languages) {
    this.pair = pair;
    this.language = languages.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /**
   * @param rows to compare; what stands in a block without counterpart is told with the block
   */
  static void check(
      PagePair pair, List<Alignment.Row> rows, List<String> languages, Findings findings) {
    MarkParity parity = new MarkParity(pair, languages);
    rows.forEach(parity::compare);
    parity.tell(findings);
  }

  private enum Kind {
    REFERENCE("参照", "reference"),
    LINK("リンク", "link"),
    IMAGE("画像", "picture");

    private final String ja;
    private final String en;

    Kind(String ja, String en) {
      this.ja = ja;
      this.en = en;
    }

    Words words() {
      return new Words(ja, en);
    }
  }

  /**
   * @param target by which it is the same in another language
   * @param written as an editor wrote it
   */
  private record Mark(Kind kind, String target, String written, int at) {
    String key() {
      return kind + " " + target;
    }
  }

  /**
   * A mark that the other language's block lacks.
   *
   * @param other that block, null where it is missing as a whole
   */
  private record Lone(Mark mark, @Nullable Unit other) {}

  private void compare(Alignment.Row row) {
    Map<String, Mark> theirs = marks(pair.source(), row.source());
    Map<String, Mark> ours = marks(pair.translation(), row.translation());
    theirs.forEach((key, mark) -> lone(mark, ours.get(key), row.translation(), missing));
    ours.forEach((key, mark) -> lone(mark, theirs.get(key), row.source(), extra));
  }

  private static void lone(Mark mark, @Nullable Mark same, @Nullable Unit other, List<Lone> into) {
    if (same == null) {
      into.add(new Lone(mark, other));
    }
  }

  private Map<String, Mark> marks(Page page, @Nullable Unit unit) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    if (unit != null) {
      Stream.of(
              unit.references().stream()
                  .filter(reference -> !isTerm(reference))
                  .map(MarkParity::reference),
              unit.links().stream().map(link -> link(page, link)),
              unit.images().stream().map(image -> image(page, image)))
          .flatMap(all -> all)
          .forEach(mark -> marks.putIfAbsent(mark.key(), mark));
    }
    return marks;
  }

  /**
   * A term may as well be named in the glossary's words; the rules about the glossary see to it.
   */
  private static boolean isTerm(Inline.RecordReference reference) {
    return reference.path().type().equals("term") && reference.path().field().isEmpty();
  }

  private static Mark reference(Inline.RecordReference reference) {
    String path = reference.path().toString();
    return new Mark(Kind.REFERENCE, path, "{{" + path + "}}", reference.at());
  }

  private static Mark link(Page page, Inline.Link link) {
    return new Mark(
        Kind.LINK, LinkTarget.of(page, link.target()).toString(), link.target(), link.at());
  }

  /** A picture may show words, and then has a file for each language: {@code form.en.png}. */
  private Mark image(Page page, Inline.Image image) {
    String target = LinkTarget.of(page, image.target()).toString();
    String same = target.replaceAll("(?<=[-._/])(?:" + language + ")(?=[-._/])", "*");
    return new Mark(Kind.IMAGE, same, image.target(), image.at());
  }

  private void tell(Findings findings) {
    for (Lone lone : List.copyOf(extra)) {
      Optional<Lone> same =
          missing.stream().filter(it -> it.mark().key().equals(lone.mark().key())).findFirst();
      if (same.isPresent()) {
        missing.remove(same.get());
        extra.remove(lone);
        if (same.get().other() != null && lone.other() != null) {
          findings.add(moved(lone.mark(), same.get().mark()));
        }
      }
    }
    for (Lone lone : List.copyOf(extra)) {
      Optional<Lone> instead = missing.stream().filter(it -> isInstead(it, lone)).findFirst();
      if (lone.other() != null && instead.isPresent()) {
        missing.remove(instead.get());
        findings.add(other(lone.mark(), instead.get().mark()));
      } else if (lone.other() != null) {
        findings.add(extra(lone.mark(), lone.other()));
      }
    }
    for (Lone lone : missing) {
      if (lone.other() != null) {
        findings.add(missing(lone.mark(), lone.other()));
      }
    }
  }

  /** Whether a mark stands where the other block has one of the same kind. */
  private boolean isInstead(Lone missing, Lone extra) {
    return missing.mark().kind() == extra.mark().kind()
        && pair.rows().stream()
            .anyMatch(
                row ->
                    Objects.equals(row.translation(), missing.other())
                        && Objects.equals(row.source(), extra.other()));
  }

  private Finding moved(Mark own, Mark theirs) {
    Words name = own.kind().words();
    return error(
            pair.translation().at(own.at()),
            new Words(
                "この" + name.ja() + "は、もとのページでは別のブロックにあります。",
                "This " + name.en() + " stands in another block of the original."))
        .found(own.written())
        .hint(new Words("同じブロックに移してください。", "Move it to the same block."))
        .related(pair.source().at(theirs.at()), new Words("もとではここです。", "There it is here."));
  }

  private Finding other(Mark own, Mark theirs) {
    Words name = own.kind().words();
    return error(
            pair.translation().at(own.at()),
            new Words(
                "この" + name.ja() + "の行き先が、もとのページと違います。",
                "This " + name.en() + " is another one in the original."))
        .found(own.written())
        .expected(theirs.written())
        .hint(new Words("同じにそろえてください。", "Make them the same."))
        .related(pair.source().at(theirs.at()), new Words("もとではここです。", "There it is here."));
  }

  private Finding extra(Mark own, Unit source) {
    Words name = own.kind().words();
    return error(
            pair.translation().at(own.at()),
            new Words(
                "この" + name.ja() + "が、もとのブロックにありません。",
                "The block of the original lacks this " + name.en() + "."))
        .found(own.written())
        .hint(
            new Words("もとのページにも加えるか、ここから外してください。", "Add it to the original, or take it away here."))
        .related(place(pair.source(), source), new Words("もとのブロックはここです。", "The block is here."));
  }

  private Finding missing(Mark theirs, Unit translation) {
    Words name = theirs.kind().words();
    return error(
            place(pair.translation(), translation),
            new Words(
                "もとのブロックにある" + name.ja() + "が、この訳にありません。",
                "This translation lacks a " + name.en() + " that the original has here."))
        .expected(theirs.written())
        .hint(new Words("ここにも加えるか、もとのページから外してください。", "Add it here, or take it away there."))
        .related(pair.source().at(theirs.at()), new Words("もとではここです。", "There it is here."));
  }

  private static Position place(Page page, Unit unit) {
    return page.at(unit.at());
  }

  private static Finding error(Position position, Words message) {
    return Finding.error(StructureParity.ID, position, message);
  }
}
