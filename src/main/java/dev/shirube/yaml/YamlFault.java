package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;

/** The findings about YAML that the parser accepts and Shirube does not. */
final class YamlFault {
  private YamlFault() {}

  static Finding alias(Position position) {
    return Finding.error(
            "yaml/alias",
            position,
            new Words(
                "「*」で始まる値（YAMLの別名）は使えません。",
                "A value that begins with “*” (a YAML alias) cannot be used."))
        .hint(
            new Words(
                "文字として書くときは全体を引用符 \"…\" で囲みます。", "If it is meant as text, put it in quotes."));
  }

  static Finding anchor(Position position, String name) {
    return Finding.error(
            "yaml/alias",
            position,
            new Words(
                "「&」で始まる値（YAMLのアンカー）は使えません。",
                "A value that begins with “&” (a YAML anchor) cannot be used."))
        .found("&" + name)
        .hint(
            new Words(
                "文字として書くときは全体を引用符 \"…\" で囲みます。", "If it is meant as text, put it in quotes."));
  }

  static Finding tag(Position position, String name) {
    return Finding.error(
            "yaml/tag",
            position,
            new Words(
                "「!」で始まる値（YAMLのタグ）は使えません。",
                "A value that begins with “!” (a YAML tag) cannot be used."))
        .found(name)
        .hint(
            new Words(
                "文字として書くときは全体を引用符 \"…\" で囲みます。", "If it is meant as text, put it in quotes."));
  }

  static Finding duplicate(YamlNode.Scalar key, Position first) {
    return Finding.error(
            "yaml/duplicate-key",
            key.position(),
            new Words(
                "項目「" + key.text() + "」が2回書かれています。",
                "The key “" + key.text() + "” is written twice."))
        .found(key.text())
        .hint(new Words("どちらかを消してください。", "Remove one of the two."))
        .related(first, new Words("最初はここです。", "The first one is here."));
  }

  static Finding notAWord(YamlNode key) {
    return Finding.error(
            "yaml/key",
            key.position(),
            new Words("項目の名前が文字ではありません。", "The name of this key is not a word."))
        .found(Excerpt.of(key))
        .hint(
            new Words(
                "「{」や「[」で始まるときや数字だけのときは、引用符 \"…\" で囲みます。",
                "Put it in quotes if it begins with “{” or “[”, or is only a number."));
  }

  static Finding documents(Position position) {
    return Finding.error(
            "yaml/documents",
            position,
            new Words("1つのファイルに文書が2つ以上あります。", "There is more than one document in this file."))
        .hint(new Words("途中の「---」の行を消してください。", "Remove the line “---” that divides them."));
  }

  static Finding tooDeep(Position position, int deepest) {
    return Finding.error(
            "yaml/too-deep",
            position,
            new Words(
                "入れ子が深すぎます（" + deepest + "段まで）。",
                "This is nested too deeply (up to " + deepest + " levels)."))
        .hint(new Words("「[」や「{」の閉じ忘れはありませんか。", "Is a “[” or “{” left open?"));
  }
}
