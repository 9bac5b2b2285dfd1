package dev.shirube.render;

import dev.shirube.model.Entry;
import dev.shirube.picture.Drawing;
import dev.shirube.picture.Line;
import dev.shirube.picture.Width;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The views of records that are pictures. */
final class Pictures {
  private static final Map<String, BiFunction<List<Entry>, PictureTexts, Drawing>> DRAWN =
      Map.of(
          "timeline", TimelinePicture::of,
          "roles", ProcedurePictures::roles,
          "screens", ProcedurePictures::screens,
          "arrival-times", ProcedurePictures::arrivals,
          "schedule", SchedulePicture::of);

  private Pictures() {}

  /** The picture of some records; nothing of none. */
  static Optional<View.PictureView> of(
      String view, List<Entry> entries, String id, PictureTexts texts) {
    BiFunction<List<Entry>, PictureTexts, Drawing> draw = DRAWN.get(view);
    if (draw == null || entries.isEmpty()) {
      return Optional.empty();
    }
    Drawing drawing = draw.apply(entries, texts);
    return Optional.of(
        new View.PictureView(
            id,
            drawing.title(),
            new Markup(drawing.svg(id + "-narrow", Width.NARROW)),
            new Markup(drawing.svg(id + "-wide", Width.WIDE)),
            lines(drawing.lines(), texts)));
  }

  private static List<View.PictureLine> lines(List<Line> lines, PictureTexts texts) {
    boolean japanese = texts.messages().lang().equals("ja");
    return lines.stream()
        .map(
            line ->
                new View.PictureLine(
                    line.text(),
                    new Markup(
                        japanese ? Html.escape(line.text()) : JapaneseRuns.mark(line.text())),
                    lines(line.lines(), texts)))
        .toList();
  }
}
