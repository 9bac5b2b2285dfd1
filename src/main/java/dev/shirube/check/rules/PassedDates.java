package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.prose.RecordText;
import dev.shirube.check.prose.SiteText;
import dev.shirube.check.prose.Unit;
import dev.shirube.check.reading.DateReading;
import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.Readings;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import dev.shirube.model.Value;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Nobody is asked to do something by a day that has passed. */
final class PassedDates implements Rule {
  /** Behind the date: …までに申請してください. */
  private static final Pattern ASKED_IN_JAPANESE =
      Pattern.compile(
          "^(?:[（(][^（）()。]*[)）])?まで(?:に)?、?[^。]*?(?:てください|でください|ましょう|ことができます|"
              + "(?:申請|届け出|登録|申し込み|利用)(?:が)?(?:でき|しなければなり|し)ます|受け付け(?:てい)?ます)");

  /** 申し込んだ人は, 届け出ました: what was done, or by whom. */
  private static final Pattern PAST_IN_JAPANESE = Pattern.compile("[しんいっれえけげめべせて出見来][ただ](?!だ)");

  private static final String ACTS =
      "apply|file|send|submit|register|finish|introduce|order|ask|pay|fill in|complete|choose|enter";

  /** Before the date: Apply … by. */
  private static final Pattern ASKED_IN_ENGLISH =
      Pattern.compile(
          "(?is).*(?:^|[.:;,] |please |must |have to |has to |need to |needs to |can (?:still )?)(?:"
              + ACTS
              + ")\\b[^.]*\\b(?:by|until|before|no later than)(?: the)?(?: end of)? ?$");

  private static final Pattern PAST_IN_ENGLISH =
      Pattern.compile("(?i)\\b(?:had to|could|was|were|did|used to|asked to|no longer)\\b");

  @Override
  public String id() {
    return "freshness/ahead";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    LocalDate today = subject.today();
    for (Prose.PageText text : subject.prose().pages()) {
      text.head().forEach(passage -> written(passage, today, findings));
      for (Unit unit : text.units()) {
        written(unit.passage(), today, findings);
        unit.references()
            .forEach(it -> referredTo(text.page(), unit.passage(), it, subject, findings));
      }
    }
    for (RecordText text : subject.prose().records()) {
      text.passages().values().forEach(passage -> written(passage, today, findings));
    }
    for (SiteText text : subject.prose().texts()) {
      text.passages().values().forEach(passage -> written(passage, today, findings));
    }
  }

  private void written(Passage passage, LocalDate today, Findings findings) {
    String text = passage.text();
    if (!text.contains("まで") && !passage.lang().equals("en")) {
      return;
    }
    for (Reading reading : Readings.of(text, passage.lang())) {
      if (reading instanceof DateReading date) {
        date.date()
            .ifPresent(day -> judge(passage, date.start(), date.end(), day, today, findings));
      }
    }
  }

  /** A date that stands in a record, where the text has {@code {{deadline.….date}}}. */
  private void referredTo(
      Page page,
      Passage passage,
      Inline.RecordReference reference,
      Subject subject,
      Findings findings) {
    subject
        .site()
        .records()
        .find(reference.path().type(), reference.path().id())
        .flatMap(entry -> entry.field(reference.path().field()))
        .map(field -> field.value() instanceof Value.Day day ? day.date() : null)
        .ifPresent(
            day -> {
              for (int i = 0; i < passage.text().length(); i++) {
                if (passage.text().charAt(i) == Passage.HOLE
                    && passage.at(i).equals(page.at(reference.at()))) {
                  judge(passage, i, i + 1, day, subject.today(), findings);
                }
              }
            });
  }

  private void judge(
      Passage passage, int start, int end, LocalDate day, LocalDate today, Findings findings) {
    if (!day.isBefore(today) || !isAsked(passage, start, end)) {
      return;
    }
    String found = passage.text().substring(start, end);
    findings.add(
        Finding.error(
                id(),
                passage.at(start),
                new Words(
                    "過ぎた日を、これからの期限のように書いています。",
                    "This asks for something by a day that has passed."))
            .found(found.indexOf(Passage.HOLE) >= 0 ? day.toString() : found)
            .hint(
                new Words(
                    "今の期限に書き直すか、「…でした」のように過ぎたこととして書いてください（今日は " + today + " です）。",
                    "Write the date that holds now, or put it into the past (today is "
                        + today
                        + ").")));
  }

  private static boolean isAsked(Passage passage, int start, int end) {
    String text = passage.text();
    if (passage.lang().equals("en")) {
      String before = text.substring(sentence(text, start, "."), start);
      int stop = text.indexOf(". ", end);
      String after = text.substring(end, stop < 0 ? text.length() : stop);
      return ASKED_IN_ENGLISH.matcher(before).matches()
          && !PAST_IN_ENGLISH.matcher(before + after).find();
    }
    int stop = text.indexOf('。', end);
    String after = text.substring(end, stop < 0 ? text.length() : stop);
    return ASKED_IN_JAPANESE.matcher(after).find() && !PAST_IN_JAPANESE.matcher(after).find();
  }

  private static int sentence(String text, int before, String mark) {
    int at = text.lastIndexOf(mark + " ", before - 1);
    return at < 0 ? 0 : at + 2;
  }
}
