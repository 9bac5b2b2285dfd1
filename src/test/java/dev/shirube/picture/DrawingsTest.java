package dev.shirube.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.picture.TextMeasure.Weight;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What holds of every drawing, whatever words are in it. */
class DrawingsTest {
  /** What a drawing may say of itself: geometry, classes, names and languages. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "viewBox",
          "width",
          "height",
          "role",
          "aria-labelledby",
          "id",
          "x",
          "y",
          "cx",
          "cy",
          "r",
          "rx",
          "d",
          "text-anchor",
          "lang");

  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "g", "rect", "circle", "path", "text", "tspan");

  private static final Set<String> BOLD = Set.of("picture-strong", "picture-key", "picture-number");

  static Stream<String> names() {
    return Samples.all().keySet().stream();
  }

  private static Drawing drawing(String name) {
    return Samples.all().get(name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isWellFormedAndHasNeitherStylesNorScripts(String name) throws Exception {
    for (Width width : Width.values()) {
      Element svg = parsed(drawing(name).svg("id", width));
      List<Element> all = elements(svg.getElementsByTagName("*"));
      all.add(svg);
      for (Element element : all) {
        assertThat(ELEMENTS).contains(element.getTagName());
        assertThat(ATTRIBUTES).containsAll(attributes(element));
      }
      assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(drawing(name).title());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysNothingThatItsLinesDoNotSay(String name) throws Exception {
    String lines = String.join("\n", said(drawing(name).lines()));
    for (Width width : Width.values()) {
      for (Element text : texts(drawing(name).svg("id", width))) {
        assertThat(lines).contains(plain(text.getTextContent()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void keepsEveryTextWithinItsFrameAndTheDrawing(String name) throws Exception {
    for (Width width : Width.values()) {
      Element svg = parsed(drawing(name).svg("id", width));
      double bottom = number(svg, "height");
      assertThat(svg.getAttribute("viewBox"))
          .isEqualTo("0 0 " + width.units() + " " + svg.getAttribute("height"));
      for (Element text : elements(svg.getElementsByTagName("text"))) {
        for (Line line : measured(text)) {
          assertThat(line.left()).as(line.text()).isGreaterThanOrEqualTo(0);
          assertThat(line.right()).as(line.text()).isLessThanOrEqualTo(width.units());
          assertThat(line.foot()).as(line.text()).isBetween(15.0, bottom - 4);
          Element group = (Element) text.getParentNode();
          if (group.getTagName().equals("g")) {
            Element frame = (Element) group.getElementsByTagName("rect").item(0);
            double x = number(frame, "x");
            double y = number(frame, "y");
            assertThat(line.left()).as(line.text()).isGreaterThan(x);
            assertThat(line.right()).as(line.text()).isLessThan(x + number(frame, "width"));
            assertThat(line.foot())
                .as(line.text())
                .isBetween(y + 15, y + number(frame, "height") - 4);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void putsNoTextUponAnother(String name) throws Exception {
    for (Width width : Width.values()) {
      List<Line> lines = new ArrayList<>();
      for (Element text : texts(drawing(name).svg("id", width))) {
        lines.addAll(measured(text));
      }
      for (int i = 0; i < lines.size(); i++) {
        for (int j = i + 1; j < lines.size(); j++) {
          Line one = lines.get(i);
          Line other = lines.get(j);
          boolean sameRow = Math.abs(one.foot() - other.foot()) < Svg.LINE - 1;
          boolean apart = one.right() <= other.left() || other.right() <= one.left();
          assertThat(sameRow && !apart).as(one + " and " + other).isFalse();
        }
      }
    }
  }

  @Test
  void marksJapaneseInOtherLanguages() {
    assertThat(drawing("screens en").svg("id", Width.WIDE)).contains("lang=\"ja\"");
    assertThat(drawing("screens ja").svg("id", Width.WIDE)).doesNotContain("lang=");
  }

  @Test
  void drawsTheSameScreenOnce() {
    Drawing screens = drawing("screens ja");
    assertThat(screens.lines()).hasSize(6);
    assertThat(screens.lines().get(2).lines()).hasSize(2);
    assertThat(screens.svg("id", Width.NARROW).split("担当者情報の入力<", -1)).hasSize(2);
  }

  /** A line of text with the room it may take. */
  private record Line(String text, double left, double right, double foot) {}

  private static List<Line> measured(Element text) {
    boolean bold = BOLD.contains(text.getAttribute("class"));
    List<Line> lines = new ArrayList<>();
    for (Element line : elements(text.getElementsByTagName("tspan"))) {
      double size = TextMeasure.width(line.getTextContent(), bold ? Weight.BOLD : Weight.REGULAR);
      double x =
          number(line, "x")
              - switch (text.getAttribute("text-anchor")) {
                case "middle" -> size / 2;
                case "end" -> size;
                default -> 0;
              };
      lines.add(new Line(line.getTextContent(), x, x + size, number(line, "y")));
    }
    return lines;
  }

  private static List<Element> texts(String svg) throws Exception {
    return elements(parsed(svg).getElementsByTagName("text"));
  }

  private static List<String> said(List<dev.shirube.picture.Line> lines) {
    return lines.stream()
        .flatMap(line -> Stream.concat(Stream.of(plain(line.text())), said(line.lines()).stream()))
        .toList();
  }

  /** As a browser shows it, where breaks and runs of spaces are one. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
  }

  private static Element parsed(String svg) throws Exception {
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes))
        .getDocumentElement();
  }

  private static List<Element> elements(NodeList nodes) {
    return new ArrayList<>(
        IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList());
  }

  private static List<String> attributes(Element element) {
    return IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(i -> element.getAttributes().item(i).getNodeName())
        .toList();
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }
}
