package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import java.util.Locale;
import java.util.regex.Pattern;

/** A picture says in words what it shows. */
final class AltTexts implements Rule {
  private static final Pattern FILE =
      Pattern.compile("[^\\s/]+\\.(?:png|jpe?g|gif|svg|webp|avif|bmp)", Pattern.CASE_INSENSITIVE);

  /** Words that say no more than that there is a picture. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:この)?(?:画像|写真|図|イラスト|スクリーンショット|画面|image|picture|photo|screenshot|figure|img"
              + "|an? (?:image|picture|photo|screenshot|figure))\\s*[0-9０-９]*");

  @Override
  public String id() {
    return "accessibility/alt";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Page page : subject.site().pages()) {
      for (Inline.Image image : page.body().images()) {
        check(image, page.at(image.at()), findings);
      }
    }
  }

  private void check(Inline.Image image, Position at, Findings findings) {
    String alt = image.alt().strip();
    if (alt.isEmpty()) {
      findings.add(finding(at, new Words("画像の説明がありません。", "This picture says nothing in words.")));
    } else if (FILE.matcher(alt).matches()) {
      findings.add(
          finding(
                  at,
                  new Words(
                      "画像の説明がファイルの名前になっています。",
                      "The words for this picture are the name of a file."))
              .found(alt));
    } else if (NOTHING.matcher(alt.toLowerCase(Locale.ROOT)).matches()) {
      findings.add(
          finding(
                  at,
                  new Words(
                      "画像の説明が、何の画像かを言っていません。",
                      "The words for this picture do not say what it shows."))
              .found(alt));
    }
  }

  private Finding finding(Position at, Words message) {
    return Finding.error(id(), at, message)
        .hint(
            new Words(
                "![ ] の中に、画像を見ない人にも伝わる言葉を書いてください。",
                "Write between ![ and ] what a reader who does not see it must know."));
  }
}
