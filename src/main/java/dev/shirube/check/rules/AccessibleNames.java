package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.SourceOrigin;
import dev.shirube.check.Subject;
import dev.shirube.check.html.Barrier;
import dev.shirube.check.html.Link;
import dev.shirube.check.html.WebFile;
import dev.shirube.check.links.Spot;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Page;
import java.util.HashSet;
import java.util.Set;

/**
 * Whatever a page lets readers follow, press or fill in has a name that is read out, and its
 * headings, pictures and tables can be heard as well; also where a template or a part of one prints
 * them.
 *
 * <p>Links and headings that an editor wrote are left to {@link LinkTexts} and {@link
 * HeadingLevels}, which tell them at the word. Pictures and tables of editors cannot be told here:
 * they are always printed with {@code alt} and {@code <th>}, and what those say is looked at by
 * {@link AltTexts} and {@link TableHeadings}.
 */
final class AccessibleNames implements Rule {
  @Override
  public String id() {
    return "accessibility/names";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    SourceOrigin origin = new SourceOrigin(subject.sources());
    Set<Position> written = new HashSet<>();
    Set<Position> leavingOut = new HashSet<>();
    for (Page page : subject.site().pages()) {
      page.body().links().forEach(link -> written.add(page.at(link.at())));
      page.body().headings().forEach(heading -> written.add(page.at(heading.at())));
      HeadingLevels.leavingOut(page).forEach(it -> leavingOut.add(page.at(it.heading().at())));
    }
    Set<String> told = new HashSet<>();
    for (WebFile file : subject.web()) {
      for (Barrier barrier : file.barriers()) {
        Position at = origin.of(spot(file, barrier));
        boolean toldBySource =
            barrier.kind() == Barrier.Kind.LEVEL ? leavingOut.contains(at) : written.contains(at);
        // A template that prints a link into every page is to be mended once.
        if (!toldBySource && told.add(at + " " + withoutValues(barrier.tag()))) {
          findings.add(finding(at, barrier));
        }
      }
    }
  }

  private static Spot spot(WebFile file, Barrier barrier) {
    Spot.Kind kind =
        switch (barrier.kind()) {
          case LINK -> Spot.Kind.LINK;
          case HEADING, LEVEL -> Spot.Kind.ID;
          default -> Spot.Kind.TEXT;
        };
    int nth = 0;
    for (Link link : file.links()) {
      boolean before =
          link.line() < barrier.line()
              || link.line() == barrier.line() && link.column() < barrier.column();
      nth += before && link.inBody() && link.written().equals(barrier.mark()) ? 1 : 0;
    }
    return new Spot(
        file.address(),
        barrier.mark(),
        kind,
        kind == Spot.Kind.LINK ? nth : 0,
        barrier.inBody(),
        barrier.line(),
        barrier.column());
  }

  private static String withoutValues(String tag) {
    return tag.replaceAll("\\b(?!class|type)([\\w-]+)=(?:\"[^\"]*\"?|'[^']*'?|[^\\s>]+)", "$1");
  }

  private Finding finding(Position at, Barrier barrier) {
    Finding finding = Finding.error(id(), at, message(barrier.kind())).found(barrier.tag());
    return switch (barrier.kind()) {
      case LINK, BUTTON ->
          finding.hint(
              new Words(
                  "言葉を中に書くか、絵だけなら aria-label か、絵の alt に書いてください。",
                  "Write words into it. If it only has a picture, give it aria-label, or the picture"
                      + " alt."));
      case FIELD ->
          finding.hint(
              new Words(
                  "<label for=\"…\"> で名前を付けるか、aria-label に書いてください。placeholder は、打つと消えるので名前になりません。",
                  "Name it by <label for=\"…\">, or in aria-label. A placeholder is no name: it goes"
                      + " away when somebody types."));
      case HEADING ->
          finding.hint(
              new Words("見出しに言葉を書くか、消してください。", "Write words into the heading, or take it away."));
      case LEVEL -> finding.expected("<h" + (barrier.above() + 1) + ">");
      case PICTURE ->
          finding.hint(
              new Words(
                  "alt に、何の画像かを書いてください。飾りなら alt=\"\" とします。",
                  "Say in alt what it shows; alt=\"\" if it is there for show only."));
      case TABLE ->
          finding.hint(
              new Words("列か行の見出しを <th> にしてください。", "Make the headings of columns or rows <th>."));
    };
  }

  private static Words message(Barrier.Kind kind) {
    return switch (kind) {
      case LINK -> new Words("リンクに、読み上げる名前がありません。", "This link has no name that can be read out.");
      case BUTTON ->
          new Words("ボタンに、読み上げる名前がありません。", "This button has no name that can be read out.");
      case FIELD ->
          new Words("入力欄に、読み上げる名前がありません。", "This field has no name that can be read out.");
      case HEADING -> new Words("ページの見出しに言葉がありません。", "A heading on the page has no words.");
      case LEVEL -> new Words("ページの見出しの段が飛んでいます。", "A heading on the page leaves out a level.");
      case PICTURE ->
          new Words(
              "ページの画像に alt がありません。", "A picture on the page does not have the attribute alt.");
      case TABLE -> new Words("ページの表に見出しがありません。", "A table on the page has no headings.");
    };
  }
}
