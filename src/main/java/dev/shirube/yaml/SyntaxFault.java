package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The parser's complaints in words that tell an editor what to change. */
final class SyntaxFault {
  private static final String RULE = "yaml/syntax";
  private static final Words ALIGN =
      new Words(
          "上の行と字下げ（半角の空白の数）をそろえてください。",
          "Give it the same indentation (number of spaces) as the lines it belongs to.");
  private static final Words QUOTE =
      new Words(
          "文字として書くときは全体を引用符 \"…\" で囲みます。", "If it is meant as text, put the whole text in quotes.");

  /** Part of the parser's complaint, what it means, what to do. */
  private record Explanation(String problem, Words message, Words hint) {}

  private static final List<Explanation> EXPLANATIONS =
      List.of(
          new Explanation(
              "mapping values are not allowed",
              new Words("ここに「:」は書けません。", "A “:” cannot stand here."),
              new Words(
                  "値に「: 」が入るときは値の全体を引用符 \"…\" で囲みます。そうでなければ字下げを確かめてください。",
                  "If the text itself contains “: ”, put the whole text in quotes; "
                      + "otherwise check the indentation.")),
          new Explanation(
              "could not find expected ':'",
              new Words("項目の名前のあとに「: 」がありません。", "There is no “: ” after the name of a key."),
              new Words(
                  "「名前: 値」の形で書きます。「:」は半角で、あとに空白を入れます。",
                  "Write it as “name: value”, with a space after the colon.")),
          new Explanation(
              "found unexpected end of stream",
              new Words("引用符が閉じられていません。", "A quotation mark is never closed."),
              new Words(
                  "値の終わりにも同じ引用符を書いてください。",
                  "Write the same quotation mark at the end of the text.")),
          new Explanation(
              "found unexpected document separator",
              new Words("引用符が閉じられていません。", "A quotation mark is never closed."),
              new Words(
                  "値の終わりにも同じ引用符を書いてください。",
                  "Write the same quotation mark at the end of the text.")),
          new Explanation(
              "expected ',' or '}'",
              new Words(
                  "「{」から始まる部分が正しく閉じられていません。",
                  "The part that begins with “{” is not closed properly."),
              new Words(
                  "項目を「, 」で区切り、終わりに「}」を書いてください。",
                  "Divide the entries with “, ” and end with “}”.")),
          new Explanation(
              "expected ',' or ']'",
              new Words(
                  "「[」から始まる部分が正しく閉じられていません。",
                  "The part that begins with “[” is not closed properly."),
              new Words(
                  "値を「, 」で区切り、終わりに「]」を書いてください。", "Divide the values with “, ” and end with “]”.")),
          new Explanation(
              "expected <block end>",
              new Words("字下げがそろっていません。", "The indentation does not fit the lines above."),
              ALIGN),
          new Explanation(
              "sequence entries are not allowed",
              new Words("ここに「- 」は書けません。", "A “- ” cannot stand here."),
              ALIGN),
          new Explanation(
              "mapping keys are not allowed",
              new Words("ここに項目は書けません。", "A key cannot stand here."),
              ALIGN),
          new Explanation(
              "expected the node content",
              new Words("値があるはずの場所に、記号があります。", "There is a sign where a value should be."),
              QUOTE),
          new Explanation(
              "cannot start any token",
              new Words("この記号で値を始めることはできません。", "A value cannot begin with this sign."),
              QUOTE),
          new Explanation(
              "escape",
              new Words(
                  "\"…\" の中の「\\」の使い方が正しくありません。",
                  "The “\\” inside the quotes does not form a known escape."),
              new Words(
                  "「\\」を文字として書くときは「\\\\」にするか、'…' で囲みます。",
                  "Write “\\\\” for a backslash, or use single quotes.")),
          new Explanation(
              "leading empty lines contain more spaces",
              new Words(
                  "空の行に余分な空白があります。", "An empty line contains more spaces than the text below."),
              new Words("空の行の空白を消してください。", "Remove the spaces in the empty lines.")),
          new Explanation(
              "expected '<document start>'",
              new Words(
                  "ここで文書が終わっているのに、続きがあります。", "Something follows after the end of the document."),
              ALIGN));

  private SyntaxFault() {}

  static Finding of(MarkedYamlEngineException fault, String text, YamlPlaces places) {
    int offset = fault.getProblemMark().map(places::offset).orElse(0);
    Position position = places.at(offset);
    Optional<Position> start = fault.getContextMark().map(places::at);
    String problem = String.valueOf(fault.getProblem());
    Explanation explanation = explain(problem);
    // Where an open quote or a key without a colon is noticed says nothing: that is lines below.
    boolean atStart =
        problem.startsWith("found unexpected") || problem.startsWith("could not find");
    Finding finding =
        Finding.error(RULE, atStart ? start.orElse(position) : position, explanation.message())
            .hint(fullWidth(text, offset).orElse(explanation.hint()));
    return start.isPresent() && !atStart && !start.get().equals(position)
        ? finding.related(start.get(), new Words("ここから始まっています。", "It begins here."))
        : finding;
  }

  static Finding unknown(YamlPlaces places) {
    return Finding.error(
        RULE, places.at(0), new Words("YAMLとして読めません。", "This cannot be read as YAML."));
  }

  private static Explanation explain(String problem) {
    return EXPLANATIONS.stream()
        .filter(explanation -> problem.contains(explanation.problem()))
        .findFirst()
        .orElseGet(
            () ->
                new Explanation(
                    "",
                    new Words(
                        "YAMLとして読めません（" + problem + "）。",
                        "This cannot be read as YAML (" + problem + ")."),
                    QUOTE));
  }

  /** Japanese keyboards easily yield a wide colon or space, which to YAML are plain letters. */
  private static Optional<Words> fullWidth(String text, int offset) {
    String line = lineAt(text, Math.min(offset, text.length()));
    String before = lineAt(text, Math.max(0, text.lastIndexOf('\n', offset - 1)));
    if (line.contains("：") || before.contains("：")) {
      return Optional.of(
          new Words(
              "全角の「：」があります。項目の区切りは半角の「: 」です。",
              "There is a full-width “：” here; keys end with a plain “: ”."));
    }
    if (line.contains("\u3000") || before.contains("\u3000")) {
      return Optional.of(
          new Words(
              "全角の空白があります。字下げや区切りは半角の空白です。",
              "There is a full-width space here; indentation uses plain spaces."));
    }
    return Optional.empty();
  }

  private static String lineAt(String text, int offset) {
    int start = offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    int end = text.indexOf('\n', offset);
    return text.substring(start, end < 0 ? text.length() : Math.max(start, end));
  }
}
