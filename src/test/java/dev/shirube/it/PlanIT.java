package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The days of a plan: what they are in cases, and what holds of all of them. */
class PlanIT {
  private static ScriptPage page;

  @BeforeAll
  static void open() {
    page = new ScriptPage("calendar", "plan").withTests("plan");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @TestFactory
  Stream<DynamicTest> aPlanIsAsItShouldBe() {
    return CaseRows.read("plan.cases").stream()
        .map(it -> DynamicTest.dynamicTest(it.get(0), () -> check(it)));
  }

  private static void check(List<String> given) {
    Map<?, ?> told =
        (Map<?, ?>)
            page.run(
                "([today, station]) => planTold(planStation(station), today)",
                List.of(given.get(1), given.get(2)));
    Map<String, Object> expected = new LinkedHashMap<>();
    Map<String, Object> found = new LinkedHashMap<>();
    for (String word : List.of(given.get(3).split(" ", -1))) {
      int end = word.lastIndexOf('=');
      String key = word.substring(0, end);
      expected.put(key, word.substring(end + 1));
      found.put(key, told.get(key));
    }
    assertThat(found).isEqualTo(expected);
  }

  /** Another calendar, which is not ours, counts the same. */
  @Test
  void daysBackAreThoseOfAnotherCalendar() {
    List<YearMonth> months =
        Stream.iterate(YearMonth.of(2024, 1), month -> month.plusMonths(1)).limit(144).toList();
    List<String> expected =
        months.stream()
            .map(
                month -> {
                  LocalDate setUp = month.atDay(1);
                  return Stream.of(
                          setUp,
                          month.minusMonths(2).atDay(20),
                          month.minusMonths(1).atDay(15),
                          setUp.minusWeeks(2),
                          setUp.minusMonths(4))
                      .map(LocalDate::toString)
                      .collect(Collectors.joining(" "));
                })
            .toList();
    assertThat(
            page.run(
                """
                months => months.map(month => {
                  const {steps} = shirube.plan.schedule(
                      planRules, planStation('month=' + month), '2026-11-20');
                  return ['set-up', 'claims-application', 'claims-papers',
                      'certificate-application', 'order-and-wait']
                    .map(id => steps.find(it => it.id === id).first).join(' ');
                })
                """,
                months.stream().map(YearMonth::toString).toList()))
        .isEqualTo(expected);
  }

  @Test
  void monthsBackFromAnyDayAreThoseOfAnotherCalendar() {
    assertThat(
            page.run(
                """
                days => days.map(day => shirube.plan.schedule(
                    planRules, planStation('set-up=' + day), '2026-11-20')
                  .steps.find(it => it.id === 'order-and-wait').first)
                """,
                days().map(LocalDate::toString).toList()))
        .isEqualTo(days().map(day -> day.minusMonths(4).toString()).toList());
  }

  @Test
  void aCertificateEndsThreeYearsAndThreeMonthsAfterItsDay() {
    Period validity = Period.of(3, 3, 0);
    assertThat(
            page.run(
                "days => days.map(day => shirube.plan.expiry(planRules, day).last)",
                days().map(LocalDate::toString).toList()))
        .isEqualTo(days().map(day -> day.plus(validity).toString()).toList());
  }

  /** Five years, of which two have a leap day. */
  private static Stream<LocalDate> days() {
    return LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2029, 1, 1));
  }

  /** At the end of a month without that day, its last; the reminders lie on weekdays. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-06-24 2030-09-24 6:2030-03-22 3:2030-06-24 1:2030-08-23",
        "2024-11-30 2028-02-29 6:2027-08-27 3:2027-11-29 1:2028-01-28",
        "2025-11-30 2029-02-28 6:2028-08-28 3:2028-11-28 1:2029-01-26",
        "2026-03-31 2029-06-30 6:2028-12-28 3:2029-03-30 1:2029-05-30",
        "2024-02-29 2027-05-29 6:2026-11-27 3:2027-02-26 1:2027-04-28",
        "2024-10-01 2028-01-01 6:2027-07-01 3:2027-10-01 1:2027-12-01",
      })
  void remindersComeSixThreeAndOneMonthBefore(String given) {
    String[] words = given.split(" ", 3);
    assertThat(
            page.run(
                """
                day => {
                  const it = shirube.plan.expiry(planRules, day);
                  return [it.last, ...it.reminders.map(r => r.months + ':' + r.day)].join(' ');
                }
                """,
                words[0]))
        .isEqualTo(words[1] + " " + words[2]);
  }

  /** Forward and backward are two ways of counting: they must meet. */
  @ParameterizedTest
  @ValueSource(
      strings = {"-", "provider=east", "lead=1", "lead=3", "done:order-and-wait=2026-11-02"})
  void theEarliestMonthIsTheFirstThatIsNotLate(String station) {
    assertThat(
            (List<?>)
                page.run(
                    """
                    words => {
                      const late = (day, month) => {
                        const station = planStation(words);
                        station.situation.month = {v: month};
                        return shirube.plan.schedule(planRules, station, day).late;
                      };
                      const before = month => month.endsWith('-01')
                        ? Number(month.slice(0, 4)) - 1 + '-12'
                        : month.slice(0, 5) + String(Number(month.slice(5)) - 1).padStart(2, '0');
                      const wrong = [];
                      for (let day = '2027-03-02'; day < '2029-03-02';
                          day = shirube.calendar.add(day, 1)) {
                        const {earliest} = shirube.plan.schedule(planRules, planStation(words), day);
                        if (late(day, earliest) || !late(day, before(earliest))) {
                          wrong.push(day + ' ' + earliest);
                        }
                      }
                      return wrong;
                    }
                    """,
                    station))
        .isEmpty();
  }

  /** Whatever is kept or handed over: there is an answer, and it has days or none. */
  @Test
  void nothingThatIsKeptBreaksThePlan() {
    assertThat(
            (List<?>)
                page.run(
                    """
                    () => {
                      const values = [undefined, null, '', ' ', '0', '-1', '1e9', 'NaN', 'Infinity',
                        'null', '2027-07', '2027-00', '2027-02-29', '2028-02-29', '0000-00-00',
                        '99999-01-01', '-2027-07-01', '２０２７-０７', '<img onerror=1>', '__proto__',
                        'constructor', '\\u202e2027-07-01', '\\ud800', 'P4M', 'x'.repeat(1e5),
                        0, 1, -1, NaN, Infinity, true, [], {}, ['2027-07'], () => 1];
                      const keys = ['month', 'provider', 'lead', 'laying', 'start', 'set-up',
                        'order-and-wait', 'claims-application', '__proto__', 'constructor'];
                      const stations = [undefined, null, 0, '', 'text', [], {}, {situation: null},
                        {situation: [], plan: 'x', items: 1}, {items: {'plan.set-up': null}},
                        {items: {'plan.set-up': {s: 'done', d: {}}}},
                        JSON.parse('{"__proto__": {"situation": {"month": {"v": "2027-07"}}}}')];
                      for (const key of keys) {
                        for (const v of values) {
                          const it = {v, t: 1};
                          const map = {month: {v: '2027-07'}, [key]: it};
                          stations.push({situation: map, plan: {...map},
                            items: {['plan.' + key]: {s: 'done', d: v}}});
                          stations.push({situation: map, plan: {[key]: v}, items: {['plan.' + key]: v}});
                        }
                      }
                      const day = it => it === null || /^\\d{4}-\\d\\d-\\d\\d$/.test(it);
                      const wrong = [];
                      stations.forEach((station, at) => {
                        const result = shirube.plan.schedule(planRules, station, '2026-11-20');
                        const good = result.steps.length === 9
                          && /^\\d{4}-\\d\\d$/.test(result.earliest)
                          && result.steps.every(it =>
                            [it.first, it.last, it.advice, it.notice, it.beyond].every(day)
                              && (it.done === null || it.done === '' || day(it.done)))
                          && day(shirube.plan.due(planRules, 'plan-step.set-up', station))
                          && typeof shirube.plan.isDone(planRules, 'plan-step.set-up', station)
                            === 'boolean';
                        if (!good || /NaN|undefined/.test(JSON.stringify(result))) {
                          wrong.push(at + ' ' + JSON.stringify(result));
                        }
                      });
                      for (const v of values) {
                        const it = shirube.plan.expiry(planRules, v);
                        if (it !== null && !day(it.last)) {
                          wrong.push('expiry ' + String(v));
                        }
                        if (typeof v !== 'string' && shirube.plan.due(planRules, v, {}) !== null) {
                          wrong.push('due ' + String(v));
                        }
                      }
                      return wrong;
                    }
                    """))
        .isEmpty();
  }

  /** Steps that wait for each other, for themselves or for nothing are left without a day. */
  @Test
  void rulesThatGoInCirclesEnd() {
    assertThat(
            page.run(
                """
                () => {
                  const rules = {'plan-step': [
                    {id: 'a', until: 'b', lead: 'P1M'}, {id: 'b', until: 'a', lead: '3BD'},
                    {id: 'c', until: 'c'}, {id: 'd', until: 'nowhere'}, {id: 'e', deadline: 'nowhere'},
                    {id: 'f', day: 31, 'months-before': 1, lead: 'of no kind'}]};
                  const it = shirube.plan.schedule(rules, planStation('month=2027-03'), '2026-11-20');
                  return it.steps.map(step => step.id + ' ' + step.first).join();
                }
                """))
        .isEqualTo("f 2027-02-28,a null,b null,c null,d null,e null");
  }
}
