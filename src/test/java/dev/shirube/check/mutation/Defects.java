package dev.shirube.check.mutation;

import static dev.shirube.check.mutation.Defect.drop;
import static dev.shirube.check.mutation.Defect.swap;
import static dev.shirube.check.mutation.Defect.swapInHead;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The mistakes that are planted, one at a time. */
final class Defects {
  private static final String JA = "^content/ja/";
  private static final String EN = "^content/en/";
  private static final String PAGES = "^content/(ja|en)/";
  private static final String DATA = "^content/data/";

  /** A plain paragraph; nothing of it is changed, something is written behind it. */
  private static final String JA_PARAGRAPH = "^[^\\s#|>\\-0-9\\[{<:`*].*[^|]。$";

  private static final String EN_PARAGRAPH = "^[A-Z][^|]*\\.$";

  private Defects() {}

  static List<Defect> all() {
    List<Defect> all = new ArrayList<>();
    dates(all);
    numbers(all);
    structure(all);
    links(all);
    records(all);
    checklists(all);
    texts(all);
    return all;
  }

  private static Defect.Planter behind(String files, String paragraph, String sentence) {
    return swap(files, paragraph, (hit, random) -> hit.text() + sentence);
  }

  private static void dates(List<Defect> all) {
    all.add(
        Defect.of(
                "years of two calendars that do not fit",
                behind(JA, JA_PARAGRAPH, "令和8年（2025年）のことです。"),
                "era-year")
            .causes("number-parity"));
    all.add(
        Defect.of(
                "a year that the era does not have",
                behind(JA, JA_PARAGRAPH, "平成32年のことです。"),
                "era-year")
            .causes("number-parity"));
    all.add(
        Defect.of(
                "the first year of an era in digits",
                behind(JA, JA_PARAGRAPH, "令和1年のことです。"),
                "era-year")
            .causes("number-parity"));
    all.add(
        Defect.of(
                "full-width digits in a date",
                behind(JA, JA_PARAGRAPH, "令和８年のことです。"),
                "era-year",
                "text/width")
            .causes("number-parity"));
    all.add(
        Defect.of(
                "a weekday that does not fit",
                behind(JA, JA_PARAGRAPH, "2026年4月10日（木）のことです。"),
                "weekday")
            .causes("number-parity", "single-source"));
    all.add(
        Defect.of(
                "a weekday that does not fit, in English",
                behind(EN, EN_PARAGRAPH, " It is about Thursday, April 10, 2026."),
                "weekday")
            .causes("number-parity", "single-source"));
    all.add(
        Defect.of(
                "a holiday that is none",
                behind(JA, JA_PARAGRAPH, "2026年4月13日（月・祝）のことです。"),
                "weekday")
            .causes("number-parity", "single-source"));
    all.add(
        Defect.of(
                "a day that does not exist",
                behind(JA, JA_PARAGRAPH, "2026年4月31日のことです。"),
                "real-date")
            .causes("number-parity", "single-source"));
    all.add(
        Defect.of(
                "a day that does not exist, in English",
                behind(EN, EN_PARAGRAPH, " It is about 29 February 2026."),
                "real-date")
            .causes("number-parity", "single-source"));
    all.add(
        Defect.of(
            "a date that no record holds",
            (content, random) -> {
              List<Edit> edits = behind(JA, JA_PARAGRAPH, "2031年2月3日のことです。").plant(content, random);
              Edit ja = edits.get(0);
              String en = ja.file().replace("content/ja/", "content/en/");
              String text = content.line(en, ja.line()) + " It is about February 3, 2031.";
              return List.of(ja, new Edit(en, ja.line(), text));
            },
            "single-source"));
  }

  private static void numbers(List<Defect> all) {
    all.add(
        Defect.of(
            "a number of a record's English text",
            swap(
                DATA,
                "(?<=^ {4}en: [^\"'|>]{0,400} )[2-9](?= (days|months|years|digits|characters))",
                Defects::otherDigit),
            "number-parity"));
    all.add(
        Defect.of(
            "a number of a record's Japanese text",
            swap(DATA, "(?<=^ {4}ja: [^\"'|>]{0,400})[2-9](?=(日|か月|年|桁|文字))", Defects::otherDigit),
            "number-parity",
            "deadline-order"));
    all.add(
        Defect.of(
            "a number of an English page",
            swap(EN, "(?<= )[2-9](?= [a-z]+)", Defects::otherDigit),
            "number-parity"));
    all.add(
        Defect.of(
            "an amount in one language",
            behind(EN, EN_PARAGRAPH, " It costs 20,000 yen."),
            "number-parity",
            "single-source"));
    all.add(
        Defect.of(
            "a limit in one language",
            swap(PAGES + "|" + DATA, "以内", (hit, random) -> "以上"),
            "number-parity"));
    all.add(
        Defect.of(
                "a telephone number with a wrong digit",
                swap(
                    PAGES,
                    "\\{\\{contact\\.callcentre\\.phone\\}\\}",
                    (hit, random) -> "0800-080-4538"),
                "single-source")
            .causes("structure-parity"));
    all.add(
        Defect.of(
                "a telephone number in another form",
                swap(
                    PAGES,
                    "\\{\\{contact\\.callcentre\\.phone\\}\\}",
                    (hit, random) -> "0800-0804-583"),
                "phone")
            .causes("structure-parity"));
    all.add(
        Defect.of(
                "a domain with a wrong letter",
                swap(
                    PAGES,
                    "\\{\\{fact\\.portal-mail-domain\\.value\\}\\}",
                    (hit, random) -> "mail.iryohokenjyoho-portalsight.jp"),
                "single-source")
            .causes("structure-parity"));
  }

  private static void structure(List<Defect> all) {
    all.add(
        Defect.of("a paragraph that is missing", drop(EN, "^[A-Z][^|:]*\\.$"), "structure-parity"));
    all.add(
        Defect.of(
            "an item that is missing", drop(EN, "^- (?!\\[ \\])[A-Z<\\[].*$"), "structure-parity"));
    all.add(Defect.of("a step that is missing", drop(EN, "^[2-9]\\. .*$"), "structure-parity"));
    all.add(
        Defect.of(
            "a row that is missing", drop(EN, "^\\| (?!-)[A-Z<{].*\\|$"), "structure-parity"));
    all.add(
        Defect.of(
            "a notice of another kind",
            swap(EN, "^> \\[!(NOTE|TIP)\\]$", (hit, random) -> "> [!WARNING]"),
            "structure-parity"));
    all.add(
        Defect.of(
            "a reference to another record",
            swap(
                EN,
                "\\{\\{contact\\.callcentre\\.(phone|hours)\\}\\}",
                (hit, random) -> "{{contact.callcentre.name}}"),
            "structure-parity"));
    all.add(
        Defect.of(
            "a link to another page",
            swap(
                EN,
                "(?<=\\]\\()[a-z./-]*contacts\\.md(?=[)])",
                (hit, random) -> hit.match().group().replace("contacts", "glossary")),
            "structure-parity"));
    all.add(
        Defect.of(
                "a link that is missing",
                swap(
                    EN,
                    "\\[([^\\]\\[!^]+)\\]\\([a-z./-]+\\.md(#[a-z-]+)?\\)",
                    (hit, random) -> hit.match().group(1)),
                "structure-parity")
            .causes("links/orphan"));
    all.add(
        Defect.of(
                "an id that only one language has",
                swap(
                    EN,
                    "(?<=^## [^{]{1,200} \\{#)[a-z-]+(?=\\}$)",
                    (hit, random) -> hit.match().group() + "-x"),
                "structure-parity")
            .causes("links/anchor"));
    all.add(
        Defect.of(
            "a heading of another level",
            swap(EN, "^## (?=[^{]+ \\{#[a-z-]+\\}$)", (hit, random) -> "### "),
            "structure-parity",
            "accessibility/headings"));
    all.add(
        Defect.of(
            "another order in one language",
            swapInHead(EN, "(?<=^order: )\\d+$", (hit, random) -> hit.match().group() + "0"),
            "structure-parity"));
    all.add(
        Defect.of(
            "cards in one language only",
            swap(EN, " \\.cards(?=\\}$)", (hit, random) -> ""),
            "structure-parity"));
  }

  private static void links(List<Defect> all) {
    all.add(
        Defect.of(
            "a link to a page that is not there",
            swap(PAGES, "(?<=\\]\\([a-z./-]{0,60}[a-z])\\.md(?=[#)])", (hit, random) -> "s.md"),
            "links/missing"));
    all.add(
        Defect.of(
            "a link to a place that is not there",
            swap(
                PAGES,
                "(?<=\\.md#)[a-z-]{4,}(?=\\))",
                (hit, random) -> hit.match().group().substring(1)),
            "links/anchor"));
    all.add(
        Defect.of(
            "a host with a wrong letter",
            swap(
                DATA,
                "(?<=url: https://(www\\.)?)[a-z]{5,}",
                (hit, random) -> {
                  String host = hit.match().group();
                  return host.substring(0, 2) + host.substring(3);
                }),
            "links/lookalike-host",
            "links/unknown-host"));
    all.add(
        Defect.of(
            "http instead of https",
            swap(DATA, "(?<=url: )https(?=://)", (hit, random) -> "http"),
            "links/insecure",
            "record/bad-value"));
    all.add(
        Defect.of(
            "a bracket glued to an address",
            swap(DATA, "(?<=url: https://[^\\s}]{5,200})(?=[\\s}]|$)", (hit, random) -> "」"),
            "links/mojibake",
            "record/bad-value",
            "links/unknown-host"));
    all.add(
        Defect.of(
            "a link without words",
            swap(PAGES, "\\[[^\\]\\[!^]+\\](?=\\([a-z./-]+\\.md)", (hit, random) -> "[]"),
            "accessibility/link-text"));
    all.add(
        Defect.of(
                "a link that says nothing",
                swap(JA, "\\[[^\\]\\[!^]+\\](?=\\([a-z./-]+\\.md)", (hit, random) -> "[こちら]"),
                "accessibility/link-text")
            .causes("glossary/translation"));
    all.add(
        Defect.of(
                "a link that says nothing, in English",
                swap(EN, "\\[[^\\]\\[!^]+\\](?=\\([a-z./-]+\\.md)", (hit, random) -> "[here]"),
                "accessibility/link-text")
            .causes("glossary/translation"));
  }

  private static void records(List<Defect> all) {
    all.add(
        Defect.of(
            "a full-width digit in a telephone number",
            swap(DATA, "(?<=phone: 0)[0-9]", (hit, random) -> "８"),
            "record/bad-value"));
    all.add(
        Defect.of(
            "a source that does not exist",
            swap(DATA, "(?<=doc: mhlw-202)6", (hit, random) -> "7"),
            "record/unknown-reference"));
    all.add(
        Defect.of(
            "a translation that is missing",
            drop(DATA, "^    en: .*$"),
            "record/missing-translation"));
    all.add(
        Defect.of(
            "a key that does not exist",
            swap(DATA, "^  note:", (hit, random) -> "  notes:"),
            "record/unknown-key"));
    all.add(
        Defect.of(
            "a day that does not exist, in a record",
            swap(DATA, "(?<=^  checked: 2026-)11-20", (hit, random) -> "11-31"),
            "record/bad-value"));
    all.add(
        Defect.of(
            "checked in the future",
            swap(DATA, "(?<=^  checked: )2026-11-20", (hit, random) -> "2027-11-20"),
            "freshness/review",
            "freshness/status"));
    all.add(
        Defect.of(
            "a page reviewed in the future",
            swapInHead(PAGES, "(?<=^reviewed: )2026-11-20", (hit, random) -> "2027-11-20"),
            "freshness/review",
            "freshness/status"));
    all.add(
        Defect.of(
            "a page that was not reviewed for long",
            swapInHead(PAGES, "(?<=^reviewed: )2026-11-20", (hit, random) -> "2025-11-20"),
            "freshness/review",
            "freshness/status"));
    all.add(
        Defect.of(
            "a deadline that has passed, told as if it were ahead",
            swap("^content/data/deadlines", "^  status: past$", (hit, random) -> "  status: live"),
            "freshness/review",
            "freshness/status"));
    all.add(
        Defect.of(
            "a record without a source",
            swap(DATA, "^  source: \\{.*\\}$", (hit, random) -> ""),
            "record/missing-key",
            "provenance"));
    all.add(
        Defect.of(
                "two records with one id",
                (content, random) -> {
                  List<Content.Hit> ids =
                      content.hits("^content/data/(contacts|facts|glossary)", "^- id: .*$");
                  int i = 1 + random.nextInt(ids.size() - 1);
                  return ids.get(i).file().equals(ids.get(i - 1).file())
                      ? List.of(ids.get(i).replaced(ids.get(i - 1).text()))
                      : List.of();
                },
                "record/duplicate-id")
            .causes("reference/unknown", "record/unknown-reference"));
    all.add(
        Defect.of(
            "a reference to nothing",
            swap(
                PAGES,
                "(?<=\\{\\{(term|fact|contact)\\.[a-z-]{3,40})(?=[.}])",
                (hit, random) -> "x"),
            "reference/unknown"));
  }

  private static void checklists(List<Defect> all) {
    all.add(
        Defect.of(
                "a task that is missing",
                drop(EN, "^- \\[ \\] .*$"),
                "checklist/translation-differs")
            .causes("reference/unknown", "checklist/empty"));
    all.add(
        Defect.of(
                "a task without an id",
                swap(JA, " \\{#[a-z-]+\\}$(?<=^- \\[ \\] .{1,400})", (hit, random) -> ""),
                "checklist/missing-id")
            .causes("checklist/translation-differs", "reference/unknown", "checklist/vanished"));
    all.add(
        Defect.of(
                "a task renamed",
                swap(
                    JA,
                    "(?<=^- \\[ \\] .{1,400}\\{#)[a-z-]+(?=\\}$)",
                    (hit, random) -> hit.match().group() + "-x"),
                "checklist/vanished",
                "checklist/translation-differs")
            .causes("checklist/translation-differs", "reference/unknown"));
    all.add(
        Defect.of(
                "a condition that no question asks",
                swap(PAGES, "(?<=when=\")[a-z]+", (hit, random) -> "lines"),
                "checklist/condition")
            .causes("checklist/translation-differs"));
  }

  private static void texts(List<Defect> all) {
    all.add(
        Defect.of(
            "a character that was lost",
            behind(JA, JA_PARAGRAPH, "読めない\uFFFD字です。"),
            "text/mojibake"));
    all.add(Defect.of("mojibake", behind(JA, JA_PARAGRAPH, "縺薙ｌ縺ｯ譁�蟄怜喧縺代〒縺吶。"), "text/mojibake"));
    all.add(
        Defect.of(
            "an invisible character", behind(JA, JA_PARAGRAPH, "見え\u200Bない字です。"), "text/control"));
    all.add(
        Defect.of(
            "a bracket that is not closed",
            swap(JA, "」(?=[をのにで])", (hit, random) -> ""),
            "text/brackets"));
    all.add(Defect.of("a form that is not used", behind(JA, JA_PARAGRAPH, "お客様IDのことです。"), "terms"));
    all.add(
        Defect.of(
            "look-alike letters in an address",
            swap(
                "^content/data/facts",
                "(?<=plain: mail\\.iryohokenjyoho-porta)l",
                (hit, random) -> "1"),
            "text/lookalike"));
    all.add(
        Defect.of("half-width katakana", behind(JA, JA_PARAGRAPH, "ﾎﾟｰﾀﾙのことです。"), "text/width"));
  }

  private static String otherDigit(Content.Hit hit, Random random) {
    int digit = hit.match().group().charAt(0) - '0';
    return Integer.toString(digit == 9 ? 7 : digit + 1);
  }
}
