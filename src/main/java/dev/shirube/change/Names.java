package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people call the types of records and their fields. A site may have types of its own: these
 * are called as its editors wrote them.
 */
final class Names {
  /** Those first on which readers act. */
  private static final Map<String, Words> TYPES = new LinkedHashMap<>();

  private static final Map<String, Words> FIELDS = new LinkedHashMap<>();
  private static final Map<String, Words> LANGUAGES =
      Map.of("ja", new Words("日本語", "Japanese"), "en", new Words("英語", "English"));
  private static final Map<String, Words> STATUSES =
      Map.of(
          "live", new Words("有効", "in force"),
          "past", new Words("終了", "past"),
          "superseded", new Words("差し替え済み", "superseded"));

  static {
    TYPES.put("contact", new Words("問い合わせ先", "Contact"));
    TYPES.put("deadline", new Words("締切", "Deadline"));
    TYPES.put("milestone", new Words("できごと", "Milestone"));
    TYPES.put("fact", new Words("事実", "Fact"));
    TYPES.put("vendor", new Words("導入支援事業者", "Support provider"));
    TYPES.put("line-provider", new Words("回線事業者", "Line provider"));
    TYPES.put("grace-reason", new Words("経過措置の理由", "Reason for the grace period"));
    TYPES.put("subsidy", new Words("補助金", "Subsidy"));
    TYPES.put("plan-step", new Words("計画の手順", "Step of the plan"));
    TYPES.put("step", new Words("手順", "Step"));
    TYPES.put("stage", new Words("段階", "Stage"));
    TYPES.put("arrival", new Words("届くもの", "Arrival"));
    TYPES.put("field", new Words("入力項目", "Form field"));
    TYPES.put("situation", new Words("ステーションへの問い", "Question to the station"));
    TYPES.put("question", new Words("分からないこと", "Open question"));
    TYPES.put("code", new Words("コード", "Code"));
    TYPES.put("prefecture", new Words("都道府県", "Prefecture"));
    TYPES.put("actor", new Words("関わる人", "Actor"));
    TYPES.put("link", new Words("リンク", "Link"));
    TYPES.put("term", new Words("用語", "Term"));
    TYPES.put("source", new Words("資料", "Source"));
    TYPES.put("change", new Words("変更履歴", "Change note"));
    FIELDS.put("name", new Words("名前", "name"));
    FIELDS.put("title", new Words("題名", "title"));
    FIELDS.put("label", new Words("画面の項目名", "label"));
    FIELDS.put("phone", new Words("電話番号", "phone number"));
    FIELDS.put("toll-free", new Words("通話料無料かどうか", "toll-free flag"));
    FIELDS.put("url", new Words("アドレス", "address"));
    FIELDS.put("address", new Words("アドレス", "address"));
    FIELDS.put("mail", new Words("メールアドレス", "mail address"));
    FIELDS.put("hours", new Words("受付時間", "opening hours"));
    FIELDS.put("covers", new Words("聞けること", "list of what to ask there"));
    FIELDS.put("say-first", new Words("最初に伝えること", "list of what to say first"));
    FIELDS.put("note", new Words("補足", "note"));
    FIELDS.put("status", new Words("状態", "status"));
    FIELDS.put("conflict", new Words("資料による違い", "note on conflicting sources"));
    FIELDS.put("source", new Words("出典", "source"));
    FIELDS.put("checked", new Words("確認した日", "day it was checked"));
    FIELDS.put("group", new Words("まとまり", "group"));
    FIELDS.put("date", new Words("日付", "date"));
    FIELDS.put("month", new Words("月", "month"));
    FIELDS.put("day-of-month", new Words("毎月の日", "day of the month"));
    FIELDS.put("months-before", new Words("何か月前か", "number of months before"));
    FIELDS.put("rule", new Words("決まり", "rule"));
    FIELDS.put("text", new Words("説明", "text"));
    FIELDS.put("value", new Words("値", "value"));
    FIELDS.put("area", new Words("対応地域", "area"));
    FIELDS.put("lead-time", new Words("導入までの目安", "lead time"));
    FIELDS.put("lead-longest", new Words("いちばん長い期間", "longest time"));
    FIELDS.put("lead", new Words("かかる期間", "time it takes"));
    FIELDS.put("lead-text", new Words("期間の書き方", "time it takes, in words"));
    FIELDS.put("contact-by", new Words("連絡のしかた", "way of contact"));
    FIELDS.put("kind", new Words("方式", "kind"));
    FIELDS.put("services", new Words("サービス", "services"));
    FIELDS.put("as-of", new Words("資料の年月", "month of the document"));
    FIELDS.put("reading", new Words("読み", "reading"));
    FIELDS.put("definition", new Words("意味", "meaning"));
    FIELDS.put("also", new Words("別の書き方", "other forms"));
    FIELDS.put("issuer", new Words("発行者", "issuer"));
    FIELDS.put("issued", new Words("資料の年月", "month of issue"));
    FIELDS.put("version", new Words("版", "version"));
    FIELDS.put("file", new Words("ファイル", "file"));
    FIELDS.put("number", new Words("番号", "number"));
    FIELDS.put("code", new Words("コード", "code"));
    FIELDS.put("order", new Words("順番", "order"));
    FIELDS.put("do", new Words("すること", "what to do"));
    FIELDS.put("see", new Words("次に出る表示", "what appears next"));
    FIELDS.put("wrong", new Words("うまくいかないとき", "advice for when it goes wrong"));
    FIELDS.put("ask", new Words("聞くところ", "desk to ask"));
    FIELDS.put("screen", new Words("画面", "screen"));
    FIELDS.put("gloss", new Words("項目の意味", "meaning of the field"));
    FIELDS.put("required", new Words("必須かどうか", "requirement"));
    FIELDS.put("required-when", new Words("必須になる場合", "case in which it is required"));
    FIELDS.put("length", new Words("文字数", "length"));
    FIELDS.put("min-length", new Words("最少の文字数", "least length"));
    FIELDS.put("max-length", new Words("最多の文字数", "greatest length"));
    FIELDS.put("choices", new Words("選択肢", "choices"));
    FIELDS.put("must", new Words("満たすこと", "requirements"));
    FIELDS.put("mistakes", new Words("よくあるまちがい", "common mistakes"));
    FIELDS.put("when", new Words("いつ届くか", "time of arrival"));
    FIELDS.put("how", new Words("届き方", "way of arrival"));
    FIELDS.put("from", new Words("差出人", "sender"));
    FIELDS.put("sender", new Words("差出人のアドレス", "address of the sender"));
    FIELDS.put("contains", new Words("中身", "contents"));
    FIELDS.put("valid-for", new Words("使える期間", "period of validity"));
    FIELDS.put("by", new Words("目安の日", "expected day"));
    FIELDS.put("after", new Words("何のあとか", "what it comes after"));
    FIELDS.put("limit", new Words("期限", "limit"));
    FIELDS.put("last-day", new Words("いちばん遅い日", "last day"));
    FIELDS.put("then", new Words("期限のあと", "what follows the limit"));
    FIELDS.put("official", new Words("正式な名前", "official name"));
    FIELDS.put("form-type", new Words("届出書の類型", "type on the form"));
    FIELDS.put("deadline", new Words("締切", "deadline"));
    FIELDS.put("until", new Words("次の手順", "step before which it ends"));
    FIELDS.put("day", new Words("日", "day"));
    FIELDS.put("tasks", new Words("だれが何をするか", "tasks"));
    FIELDS.put("pages", new Words("ページ", "pages"));
    FIELDS.put("summary", new Words("内容", "summary"));
    FIELDS.put("what", new Words("分かること", "what it tells"));
    FIELDS.put("apply-by", new Words("申請の期限", "last day to apply"));
    FIELDS.put("introduce-by", new Words("導入の期限", "last day to introduce it"));
    FIELDS.put("today", new Words("いまの状態", "state of today"));
    FIELDS.put("help", new Words("調べ方", "help"));
    FIELDS.put("short", new Words("短い名前", "short name"));
    FIELDS.put("until-also", new Words("次の手順（もう1つ）", "other step before which it ends"));
    FIELDS.put("notice", new Words("あとに届くもの", "notice that follows"));
    FIELDS.put("arrival", new Words("届くもの", "arrival"));
    FIELDS.put("characters", new Words("使える文字", "characters allowed"));
    FIELDS.put("entry", new Words("記入シートでの欄", "kind of entry"));
    FIELDS.put("required-if", new Words("必須になる条件", "condition under which it is required"));
    FIELDS.put("length-by", new Words("選んだものによる文字数", "length by what was chosen"));
    FIELDS.put("repeats", new Words("もう一度入れるもの", "field that it repeats"));
    FIELDS.put("same-as", new Words("同じものを書く欄", "fields of the same content"));
    FIELDS.put("more-choices", new Words("ほかの選択肢", "other choices"));
    FIELDS.put("pattern", new Words("入力の形", "form of the entry"));
    FIELDS.put("choices-of", new Words("選択肢になる記録", "records to choose from"));
    FIELDS.put("other", new Words("一覧にないとき", "answer for others"));
    FIELDS.put("kb", new Words("ページの番号", "page number"));
    FIELDS.put("reason", new Words("理由", "reason"));
    FIELDS.put("for-claims", new Words("オンライン請求に使えるか", "use for online claims"));
    FIELDS.put("for-verification", new Words("オンライン資格確認に使えるか", "use for online verification"));
  }

  private static final List<String> ORDER = new ArrayList<>(TYPES.keySet());

  private Names() {}

  static Words type(String type) {
    return TYPES.getOrDefault(type, new Words(type, type));
  }

  /** The place of a type among others; unknown ones stand behind all. */
  static int rank(String type) {
    int place = ORDER.indexOf(type);
    return place < 0 ? ORDER.size() : place;
  }

  static Words field(String name) {
    return FIELDS.getOrDefault(name, new Words(name, name));
  }

  static Words language(String lang) {
    return LANGUAGES.getOrDefault(lang, new Words(lang, lang));
  }

  /** What a record's status says. */
  static Words status(Value value) {
    String status = value instanceof Value.Plain plain ? plain.text() : "";
    return STATUSES.getOrDefault(status, new Words(status, status));
  }
}
