package dev.shirube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The picture in docs/architecture.md: the way data takes through the packages of the table there.
 * {@code -Dshirube.accept=true} draws it anew.
 */
class ArchitecturePictureTest {
  private static final Path PAGE = Path.of("docs/architecture.md");
  private static final Path PICTURE = Path.of("docs/pictures/architecture.svg");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| ");

  private static final int WIDTH = 960;
  private static final int LINE = 20;
  private static final int HEAD = 48;

  /** A box: what happens in it, and the packages that do it. */
  private record Stage(
      String name, String what, int x, int y, int width, int lines, List<String> packages) {
    int bottom() {
      return y + HEAD + lines * LINE;
    }

    int middle() {
      return (y + bottom()) / 2;
    }
  }

  private static final Stage READ =
      new Stage(
          "Read",
          "files → values with places",
          190,
          80,
          170,
          6,
          List.of("source", "yaml", "config", "load.markdown", "load.data", "load"));
  private static final Stage KNOW =
      new Stage("Know", "the Site, immutable", 390, 80, 170, 2, List.of("model", "checklist"));
  private static final Stage MAKE =
      new Stage(
          "Make",
          "pages and pictures",
          590,
          80,
          170,
          4,
          List.of("render", "render.jbake", "picture", "artefact.search"));
  private static final Stage WRITE =
      new Stage(
          "Write",
          "beside, then swapped",
          790,
          80,
          150,
          3,
          List.of("output", "artefact.offline", "artefact.bundle"));
  private static final Stage CHECK =
      new Stage(
          "Check",
          "sources and output against the rules",
          390,
          290,
          370,
          4,
          List.of(
              "check",
              "check.rules",
              "check.prose",
              "check.reading",
              "check.drift",
              "check.html",
              "check.links",
              "check.external"));
  private static final Stage TELL =
      new Stage("Tell", "findings, in a format", 790, 290, 150, 1, List.of("report"));
  private static final Stage LEAD =
      new Stage(
          "Lead",
          "commands; each stage in turn",
          20,
          20,
          920,
          0,
          List.of("cli", "pipeline", "serve"));
  private static final Stage EDIT =
      new Stage(
          "Edit",
          "sources, written anew",
          20,
          290,
          150,
          2,
          List.of("edit.format", "edit.skeleton"));
  private static final Stage COMPARE =
      new Stage(
          "Compare", "two versions, for readers", 790, 370, 150, 2, List.of("revision", "change"));
  private static final Stage EVERYWHERE =
      new Stage("Everywhere", "known to all", 190, 350, 170, 2, List.of("diagnostic", "json"));

  private static final List<Stage> STAGES =
      List.of(LEAD, READ, KNOW, MAKE, WRITE, CHECK, TELL, EDIT, COMPARE, EVERYWHERE);

  @Test
  void everyPackageOfTheTableStandsInThePictureOnce() throws IOException {
    List<String> table =
        ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)).toList();
    List<String> drawn = STAGES.stream().flatMap(stage -> stage.packages().stream()).toList();
    assertThat(drawn).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(drawn))
        .as("Put a new package into a stage of this test, and draw the picture anew.")
        .isEqualTo(new TreeSet<>(table.stream().filter(it -> !it.isEmpty()).toList()));
  }

  @Test
  void thePictureIsTheOneThatIsDrawnFromTheStages() throws IOException {
    String svg = svg();
    if (Boolean.getBoolean("shirube.accept")) {
      Files.writeString(PICTURE, svg);
    }
    assertThat(Files.readString(PICTURE))
        .as(
            "Draw it anew: ./shirube test -Dtest=ArchitecturePictureTest -DskipITs"
                + " -Dtest.jvm.options=\"-Dfile.encoding=UTF-8 -Dshirube.accept=true\"")
        .isEqualTo(svg);
    List<String> shown =
        Pattern.compile("!\\[[^\\]]+\\]\\((pictures/[^)]+)\\)")
            .matcher(Files.readString(PAGE))
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(shown).hasSize(1).allMatch(it -> it.endsWith("(pictures/architecture.svg)"));
  }

  private static String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d 465" width="%d" height="465" \
        font-family="system-ui, sans-serif" font-size="14">
        <title>The way data takes through the packages</title>
        <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" \
        orient="auto"><path d="M0 0 8 4 0 8z" fill="#444"/></marker></defs>
        <rect width="%d" height="465" fill="#fff"/>
        """
            .formatted(WIDTH, WIDTH, WIDTH));
    files(svg);
    STAGES.forEach(stage -> box(svg, stage));
    arrow(svg, READ.x() + READ.width(), 130, KNOW.x(), 130);
    arrow(svg, KNOW.x() + KNOW.width(), 130, MAKE.x(), 130);
    arrow(svg, MAKE.x() + MAKE.width(), 130, WRITE.x(), 130);
    arrow(svg, 475, KNOW.bottom(), 475, CHECK.y());
    bent(svg, WRITE.x() + 40, WRITE.bottom(), 700, CHECK.y());
    arrow(svg, CHECK.x() + CHECK.width(), CHECK.middle(), TELL.x(), CHECK.middle() - 25);
    arrow(svg, 60, EDIT.y(), 60, 218);
    arrow(svg, 900, WRITE.bottom(), 900, 235);
    svg.append("<text x=\"940\" y=\"252\" text-anchor=\"end\">the published folder</text>\n");
    return svg.append("</svg>\n").toString();
  }

  private static void files(StringBuilder svg) {
    List<String> files = List.of("content/**.md", "content/data", "site-config", "templates");
    for (int i = 0; i < files.size(); i++) {
      int y = 100 + i * 36;
      svg.append("<text x=\"20\" y=\"%d\" fill=\"#444\">%s</text>\n".formatted(y, files.get(i)));
      arrow(svg, 130, y - 5, READ.x(), y - 5);
    }
  }

  private static void box(StringBuilder svg, Stage stage) {
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#f1f5fb\" stroke=\"#0017c1\"/>\n"
            .formatted(
                stage.x(), stage.y(), stage.width(), Math.max(40, stage.bottom() - stage.y())));
    int x = stage.x() + 10;
    svg.append(
        "<text x=\"%d\" y=\"%d\"><tspan font-weight=\"bold\">%s</tspan><tspan x=\"%d\" dy=\"%d\" font-size=\"11\" fill=\"#444\">%s</tspan></text>\n"
            .formatted(x, stage.y() + 18, stage.name(), x, 15, stage.what()));
    for (int i = 0; i < stage.packages().size(); i++) {
      int column = stage.lines() == 0 ? i + 1 : i / stage.lines();
      int row = stage.lines() == 0 ? -1 : i % stage.lines();
      svg.append(
          "<text x=\"%d\" y=\"%d\" font-family=\"monospace\" font-size=\"13\">%s</text>\n"
              .formatted(
                  x + column * 180,
                  stage.y() + HEAD + row * LINE + (row < 0 ? -3 : 10),
                  stage.packages().get(i)));
    }
  }

  private static void arrow(StringBuilder svg, int x, int y, int toX, int toY) {
    path(svg, "M%d %dL%d %d".formatted(x, y, toX, toY));
  }

  private static void bent(StringBuilder svg, int x, int y, int toX, int toY) {
    path(svg, "M%d %dV%dH%dV%d".formatted(x, y, (y + toY) / 2, toX, toY));
  }

  private static void path(StringBuilder svg, String way) {
    svg.append(
        "<path d=\"%s\" fill=\"none\" stroke=\"#444\" marker-end=\"url(#tip)\"/>\n".formatted(way));
  }
}
