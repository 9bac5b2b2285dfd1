package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Units;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Block;
import dev.shirube.model.Page;
import java.util.ArrayList;
import java.util.List;

/** Headings go down one level at a time, and say something. */
final class HeadingLevels implements Rule {
  private static final int TITLE = 1;

  @Override
  public String id() {
    return "accessibility/headings";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Page page : subject.site().pages()) {
      leavingOut(page).forEach(it -> findings.add(skipped(page, it.heading(), it.level())));
      for (Block.Heading heading : page.body().headings()) {
        if (isEmpty(page, heading)) {
          findings.add(empty(page, heading));
        }
      }
    }
  }

  /**
   * A heading that leaves out a level.
   *
   * @param level that it should have
   */
  record TooDeep(Block.Heading heading, int level) {}

  /** The headings of a page that leave out a level. */
  static List<TooDeep> leavingOut(Page page) {
    List<TooDeep> all = new ArrayList<>();
    int above = TITLE;
    for (Block.Heading heading : page.body().headings()) {
      if (heading.level() > above + 1) {
        all.add(new TooDeep(heading, above + 1));
      }
      above = heading.level();
    }
    return all;
  }

  private static boolean isEmpty(Page page, Block.Heading heading) {
    return Units.words(page, heading.content(), heading.at()).text().isBlank();
  }

  private Finding skipped(Page page, Block.Heading heading, int level) {
    return Finding.error(
            id(),
            page.at(heading.at()),
            new Words("見出しの段が飛んでいます。", "This heading leaves out a level."))
        .found("#".repeat(heading.level()))
        .expected("#".repeat(level))
        .hint(
            new Words(
                "見出しは ## から始め、一段ずつ下げてください。", "Begin with ##, and go down one level at a time."));
  }

  private Finding empty(Page page, Block.Heading heading) {
    return Finding.error(
            id(), page.at(heading.at()), new Words("見出しに言葉がありません。", "This heading has no words."))
        .hint(new Words("見出しを書くか、# を消してください。", "Write a heading, or take the # away."));
  }
}
