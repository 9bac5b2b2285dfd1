package dev.shirube.picture;

import dev.shirube.picture.ArrivalTimes.Arrival;
import dev.shirube.picture.ArrivalTimes.How;
import dev.shirube.picture.Roles.Stage;
import dev.shirube.picture.Roles.Task;
import dev.shirube.picture.Timeline.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Drawings of all kinds, with ordinary words of both languages and with odd ones. */
final class Samples {
  private static final Map<String, String> ODD =
      Map.of(
          "empty", "",
          "markup", "</text><script>alert(1)</script> & \"quoted\" 'too' ]]> &lt;",
          "long", "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrente".repeat(3),
          "signs", "👩‍👩‍👧‍👦👍🏽🇯🇵 ｶﾞｷﾞｸﾞ e\u0301e\u0301 \u202Eright\u202C مرحبا ｗｉｄｅ",
          "spaces", "  a\tb\n\n  c \u3000 d  ",
          "brackets", "（（（「「「あ」」」）））、、、。。。ーーーーーーーーーーーーーーーーーーーーーーーー",
          "digits", "123456789012345678901234567890123456789012345678901234567890");

  private Samples() {}

  /** All drawings by what they show. */
  static Map<String, Drawing> all() {
    Map<String, Drawing> all = new LinkedHashMap<>();
    put(all, "ja", "ja", text -> text.substring(0, text.indexOf('|')));
    put(all, "en", "en", text -> text.substring(text.indexOf('|') + 1));
    ODD.forEach((name, odd) -> put(all, name, "en", text -> odd));
    for (int count : new int[] {0, 1, 100}) {
      many(all, count);
    }
    return all;
  }

  private static void put(
      Map<String, Drawing> all, String name, String lang, Function<String, String> say) {
    Wording wording =
        lang.equals("ja") ? new Wording(lang, "：", "、") : new Wording(lang, ": ", ", ");
    all.put("timeline " + name, timeline(wording, say));
    all.put("roles " + name, roles(wording, say, 3));
    all.put("roles of many " + name, roles(wording, say, 6));
    all.put("screens " + name, screens(wording, say));
    all.put("arrivals " + name, arrivals(wording, say));
    all.put("schedule " + name, schedule(wording, say));
  }

  private static void many(Map<String, Drawing> all, int count) {
    Wording wording = new Wording("en", ": ", ", ");
    Timeline line = timeline(wording, text -> "a");
    List<Event> events =
        IntStream.range(0, count)
            .mapToObj(i -> new Event(i % 2 == 0, "y" + i / 9, "d" + i, "d" + i, "n" + i, ""))
            .toList();
    all.put(
        count + " events",
        new Timeline("t", wording, line.words(), events, line.today(), List.of()));
    all.put(
        count + " stages",
        new Roles(
            "t",
            wording,
            IntStream.range(0, count).mapToObj(i -> "actor " + i).toList(),
            IntStream.range(0, count)
                .mapToObj(
                    i -> new Stage("" + i, "stage", "", List.of(new Task("actor " + i, "do"))))
                .toList()));
    all.put(
        count + " screens",
        new Screens(
            "t",
            wording,
            IntStream.range(0, count)
                .mapToObj(i -> new Screens.Step("" + i, "press", "screen " + i / 2, false))
                .toList()));
    all.put(
        count + " arrivals",
        new ArrivalTimes(
            "t",
            wording,
            IntStream.range(0, count)
                .mapToObj(
                    i -> new Arrival("g" + i / 7, "a", List.of(), How.POST, "post", "", "n" + i))
                .toList()));
    Schedule plan = schedule(wording, text -> "a");
    all.put(
        count + " months",
        new Schedule(
            "t",
            wording,
            plan.words(),
            IntStream.rangeClosed(0, count).mapToObj(i -> i + " months before").toList(),
            IntStream.range(0, count)
                .mapToObj(i -> new Schedule.Step("s" + i, "", "", new Plan.Span(-i - 1.5, -i)))
                .toList()));
  }

  private static Timeline timeline(Wording wording, Function<String, String> say) {
    List<Event> past = new ArrayList<>();
    String year = say.apply("2024年（令和6年）|2024");
    past.add(
        event(
            false,
            year,
            say.apply("1月15日|15 January"),
            say.apply("ポータルサイトの登録を開始|Registration on the portal opened"),
            ""));
    past.add(
        event(
            true,
            year,
            say.apply("10月31日|31 October"),
            say.apply("経過措置の届出|Filing for the grace period"),
            say.apply("終了|Closed")));
    past.add(
        event(
            true,
            say.apply("2025年（令和7年）|2025"),
            say.apply("9月30日|30 September"),
            say.apply(
                "補助金（システム整備中・改築工事・休止の計画・そのほか特に困難な事情）の申請の期限"
                    + "|Subsidy (system work, reconstruction, planned suspension, other special"
                    + " difficulty): apply by"),
            say.apply("終了|Closed")));
    List<Event> ahead = new ArrayList<>();
    ahead.add(
        event(
            false,
            say.apply("2027年（令和9年）|2027"),
            say.apply("4月|April"),
            say.apply("次のできごと|The next event"),
            ""));
    ahead.add(
        event(
            true,
            say.apply("毎月|Every month"),
            say.apply("毎月20日|20th of each month"),
            say.apply("オンライン請求の利用申請の締切|Cut-off for the online-claims application"),
            ""));
    return new Timeline(
        say.apply("主な日付|Main dates"),
        wording,
        new Timeline.Words(
            say.apply("できごと|Event"),
            say.apply("締切|Deadline"),
            say.apply("これまで|Until now"),
            say.apply("これから|Still to come")),
        past,
        new Timeline.Today(
            say.apply("この版を作った日|This edition was made on"),
            say.apply("2026年（令和8年）|2026"),
            say.apply("2026年11月20日|20 November 2026"),
            say.apply("2026年11月20日（令和8年11月20日・金）|20 November 2026 (Fri)")),
        ahead);
  }

  private static Event event(boolean deadline, String year, String day, String name, String state) {
    return new Event(deadline, year, day, year + day + "（・）", name, state);
  }

  private static Roles roles(Wording wording, Function<String, String> say, int actors) {
    List<String> who =
        List.of(
                say.apply("ステーション|The station"),
                say.apply("導入支援事業者|Support provider"),
                say.apply("支払基金|Payment fund"),
                say.apply("回線の事業者|Line provider"),
                say.apply("レセプトソフトの事業者|Vendor of the claims software"),
                say.apply("利用者|Patient"))
            .subList(0, actors);
    List<String> steps =
        List.of(
            say.apply("機器と回線を頼む|Order devices and a line"),
            say.apply("ポータルサイトで申請する|Apply on the portal"),
            say.apply("つないで確かめる|Connect and test"),
            say.apply("始める|Start"));
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      List<Task> tasks = new ArrayList<>();
      tasks.add(
          new Task(
              who.get(0),
              say.apply(
                  "見積もりを取り、3～4か月前までに頼みます。"
                      + "|Get an offer and place the order three to four months ahead.")));
      if (i != 1) {
        tasks.add(
            new Task(
                who.get(1), say.apply("機器を設定し、回線につなぎます。|Sets up the devices and connects them.")));
        tasks.add(new Task(who.get(1), say.apply("使い方を説明します。|Explains how they are used.")));
      }
      for (int j = 2; j < who.size(); j++) {
        tasks.add(
            new Task(who.get(j), say.apply("書類を簡易書留で送ります。|Sends papers by registered post.")));
      }
      stages.add(
          new Stage(
              Integer.toString(i + 1),
              steps.get(i),
              i == 2 ? "" : say.apply("目安は2週間です。|Takes about two weeks."),
              tasks));
    }
    return new Roles(say.apply("4つの段階と役割|Four steps and who does what"), wording, who, stages);
  }

  private static Screens screens(Wording wording, Function<String, String> say) {
    return new Screens(
        say.apply("登録の画面の流れ|Screens of the registration"),
        wording,
        List.of(
            step(
                1,
                say.apply("ポータルサイトを開く|Open the portal"),
                say.apply("医療機関等向け総合ポータルサイトトップページ|医療機関等向け総合ポータルサイトトップページ")),
            step(
                2,
                say.apply("登録の種類を選ぶ|Choose the kind of registration"),
                say.apply("「新規ユーザー登録」画面|「新規ユーザー登録」画面")),
            step(
                3,
                say.apply("担当者とステーションの情報を入れる|Enter the person and the station"),
                say.apply("担当者情報の入力|担当者情報の入力")),
            step(
                4,
                say.apply("規約を読み、同意して登録する|Read the terms, agree and register"),
                say.apply("担当者情報の入力|担当者情報の入力")),
            step(5, say.apply("入れた内容を確かめる|Check what you entered"), say.apply("入力内容確認画面|入力内容確認画面")),
            new Screens.Step(
                "6",
                say.apply("メールを開き、リンクを押す|Open the mail and press the link"),
                say.apply("メールアドレス登録確認メール|メールアドレス登録確認メール"),
                true),
            step(
                7,
                say.apply("完了の画面を確かめる|See the completion screen"),
                say.apply("ユーザー登録完了画面|ユーザー登録完了画面"))));
  }

  private static Screens.Step step(int number, String title, String screen) {
    return new Screens.Step(Integer.toString(number), title, screen, false);
  }

  private static ArrivalTimes arrivals(Wording wording, Function<String, String> say) {
    String account = say.apply("ポータルサイトの登録|Portal account");
    String claims = say.apply("オンライン請求の利用申請|Online-claims application");
    return new ArrivalTimes(
        say.apply("届くもの|What arrives"),
        wording,
        List.of(
            new Arrival(
                account,
                say.apply("「登録」を押す|Press 「登録」 (register)"),
                List.of(say.apply("すぐ|At once")),
                How.MAIL,
                say.apply("メール|By e-mail"),
                "",
                say.apply("メールアドレス登録確認メール|Mail to confirm the address")),
            new Arrival(
                claims,
                say.apply("20日までに申請する|Apply by the 20th"),
                List.of(
                    say.apply("翌月の15日まで|By the 15th of the following month"),
                    say.apply("2週間ほど|About two weeks")),
                How.POST,
                say.apply("郵便|By post"),
                say.apply("支払基金|Payment fund"),
                say.apply("IDとパスワードの書類|Papers with ID and password")),
            new Arrival(
                claims,
                say.apply(
                    "電子証明書の発行を申請し、手数料を払う"
                        + "|Apply for the electronic certificate and pay the fee"),
                List.of(),
                How.REGISTERED_POST,
                say.apply("簡易書留|By registered post"),
                say.apply("支払基金|Payment fund"),
                say.apply(
                    "電子証明書発行通知書|Notice of issue of the electronic certificate (電子証明書発行通知書)"))));
  }

  private static Schedule schedule(Wording wording, Function<String, String> say) {
    List<String> months =
        IntStream.rangeClosed(0, 6)
            .mapToObj(
                i ->
                    i == 0
                        ? say.apply("請求の月|First claim month")
                        : i + say.apply("か月前| months before"))
            .toList();
    return new Schedule(
        say.apply("逆算の予定|Plan, counted back"),
        wording,
        new Schedule.Words(
            say.apply("始める|Begin"),
            say.apply("続ける|Going on"),
            say.apply("ここまでに終える|Done by here"),
            say.apply("か月前| months before"),
            say.apply("時期が分からないこと|Not known when")),
        months,
        List.of(
            new Schedule.Step(
                say.apply("機器と回線を頼む|Order devices and a line"),
                say.apply("3～4か月|3–4 months"),
                "",
                new Plan.Span(-5.5, -1.5)),
            new Schedule.Step(
                say.apply("オンライン請求の利用申請|Online-claims application"),
                "",
                say.apply("20日まで|by the 20th"),
                new Plan.Span(-1.355, -1.355)),
            new Schedule.Step(
                say.apply("書類を受け取る|Receive the papers"),
                say.apply("目安は3週間|about 3 weeks"),
                say.apply("15日まで|by the 15th"),
                new Plan.Span(-1.355, -0.5)),
            new Schedule.Step(
                say.apply("はじめての請求|First claims"),
                say.apply("5日から|from the 5th"),
                say.apply("10日まで|by the 10th"),
                new Plan.Span(0.129, 0.32)),
            new Schedule.Step(say.apply("職員の練習|Staff training"), say.apply("1日|1 day"), "", null)));
  }
}
