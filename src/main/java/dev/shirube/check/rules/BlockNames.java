package dev.shirube.check.rules;

import dev.shirube.check.prose.Unit;
import dev.shirube.diagnostic.Words;
import java.util.Locale;

/** What editors call the blocks of a page. */
final class BlockNames {
  private BlockNames() {}

  static Words of(Unit unit) {
    String kind = unit.kind();
    if (kind.startsWith("heading ")) {
      String signs = "#".repeat(Integer.parseInt(kind.replaceAll("\\D", "")));
      return kind.endsWith(" of cards")
          ? new Words(
              "カードの節（" + signs + " の見出しに .cards）",
              "section of cards (" + signs + " heading with .cards)")
          : new Words("節（" + signs + " の見出し）", "section (" + signs + " heading)");
    }
    if (kind.startsWith("table of ")) {
      String columns = kind.replaceAll("\\D", "");
      return new Words(columns + "列の表", "table of " + columns + " columns");
    }
    if (kind.startsWith("list ")) {
      String block = "{{" + written(kind.substring("list ".length())) + "}}";
      return new Words(block, block);
    }
    if (kind.startsWith("column heading ")) {
      return new Words("表の列の見出し", "heading of a column");
    }
    if (kind.startsWith("cell ")) {
      return new Words("表のます", "cell of a table");
    }
    return switch (kind) {
      case "paragraph" -> new Words("段落", "paragraph");
      case "bullets" -> new Words("箇条書き", "list");
      case "numbers" -> new Words("番号つきの箇条書き", "numbered list");
      case "item" -> new Words("箇条書きの項目", "item of a list");
      case "task" -> new Words("四角（[ ]）のある項目", "item with a box ([ ])");
      case "row" -> new Words("表の行", "row of a table");
      case "code" -> new Words("コード", "block of code");
      case "quote" -> new Words("引用", "quotation");
      case "term" -> new Words("用語の見出し", "term");
      case "definition" -> new Words("用語の説明", "explanation of a term");
      case "footnote" -> new Words("注", "footnote");
      case "rule" -> new Words("区切りの線", "line across the page");
      case "note" -> alert("補足", "note", kind);
      case "tip" -> alert("ヒント", "tip", kind);
      case "important" -> alert("重要の囲み", "notice", kind);
      case "warning" -> alert("警告の囲み", "warning", kind);
      case "caution" -> alert("注意の囲み", "caution", kind);
      default -> new Words(kind, kind);
    };
  }

  private static Words alert(String ja, String en, String kind) {
    String mark = "[!" + kind.toUpperCase(Locale.ROOT) + "]";
    return new Words(ja + "（" + mark + "）", en + " (" + mark + ")");
  }

  /** {@code contacts {group=grace}} as it is written: {@code contacts group=grace}. */
  private static String written(String list) {
    return list.replaceAll("[{},]", "");
  }
}
