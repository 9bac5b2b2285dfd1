package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.prose.Unit;
import dev.shirube.check.reading.AddressReading;
import dev.shirube.check.reading.AmountReading;
import dev.shirube.check.reading.CodeReading;
import dev.shirube.check.reading.DateReading;
import dev.shirube.check.reading.MailReading;
import dev.shirube.check.reading.PhoneReading;
import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.Readings;
import dev.shirube.diagnostic.Difference;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Facts that a page tells in its own words are those of a record. */
final class SingleSource implements Rule {
  static final String ID = "single-source";

  static final Words RECORD =
      new Words(
          "出どころと一緒に content/data の記録（facts.yml など）に書き、ページからは {{fact.…}} で引いてください。",
          "Write it with its source into a record below content/data, such as facts.yml, and refer"
              + " to it from the page by {{fact.…}}.");

  /** Names that nobody can own, for examples. */
  private static final Pattern SAMPLE =
      Pattern.compile(
          "(?:.*\\.)?(?:example(?:\\.(?:com|net|org|jp|co\\.jp))?|test|invalid|localhost)");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Supplier<Recorded> recorded = once(() -> Recorded.of(subject));
    Supplier<Lengths> lengths = once(() -> Lengths.of(subject));
    for (Prose.PageText page : subject.prose().pages()) {
      for (Passage passage : page.passages()) {
        for (Reading reading : subject.values().of(passage)) {
          if (isFact(reading)) {
            told(
                recorded,
                reading,
                reading.in(passage.text()),
                passage.at(reading.start()),
                findings);
          }
        }
      }
      for (Unit unit : page.units()) {
        for (Reading reading : subject.values().of(unit.passage())) {
          if (Lengths.isLength(reading)) {
            lengths.get().check(page.page(), unit, reading, findings);
          }
        }
        for (Inline.Link link : unit.links()) {
          link(recorded, link, page.page().at(link.at()), findings);
        }
      }
    }
  }

  /** Most pages leave facts to records, so that these need not be gone through. */
  private static <T> Supplier<T> once(Supplier<T> made) {
    List<T> kept = new ArrayList<>();
    return () -> {
      if (kept.isEmpty()) {
        kept.add(made.get());
      }
      return kept.get(0);
    };
  }

  /** Whether a value is one that a record should hold. What is no date at all is told elsewhere. */
  private static boolean isFact(Reading reading) {
    if (reading instanceof DateReading date) {
      boolean doubtful =
          date.era() != null
              && date.gregorian() != null
              && date.era().gregorian() != date.gregorian().value();
      return date.year().isPresent()
          && date.month() != null
          && !date.fiscal()
          && !doubtful
          && !date.impossible();
    }
    if (reading instanceof PhoneReading phone) {
      return phone.kind() == PhoneReading.Kind.NATIONAL
          || phone.kind() == PhoneReading.Kind.INTERNATIONAL;
    }
    return reading instanceof AmountReading amount && amount.yen() > 0
        || reading instanceof MailReading
        || reading instanceof AddressReading
        || reading instanceof CodeReading code && code.postal();
  }

  /** An address to which a link leads, where the link's text does not tell it. */
  private static void link(
      Supplier<Recorded> recorded, Inline.Link link, Position at, Findings findings) {
    String scheme = link.target().toLowerCase(Locale.ROOT);
    boolean calls = scheme.startsWith("tel:");
    boolean shown =
        link.content().size() == 1
            && link.content().get(0) instanceof Inline.Text text
            && link.target().endsWith(text.text());
    if (!calls && !scheme.startsWith("mailto:") && !shown) {
      return;
    }
    if (calls && link.content().stream().anyMatch(SingleSource::tellsNumber)) {
      return; // which is looked at in the text, and held against the link by another rule
    }
    String target = scheme.startsWith("http") ? link.target() : behindScheme(link.target());
    String words = calls ? "tel " + target : target;
    for (Reading reading : Readings.of(words, "en")) {
      boolean told = link.content().stream().anyMatch(it -> tells(it, reading));
      if (isFact(reading) && (!told || shown && bare(link))) {
        told(recorded, reading, reading.in(words), at, findings);
        return;
      }
    }
  }

  /** An address in angle brackets, whose text the passage leaves out. */
  private static boolean bare(Inline.Link link) {
    return link.content().get(0) instanceof Inline.Text text && text.at() == link.at();
  }

  private static boolean tellsNumber(Inline content) {
    return content instanceof Inline.Text text
        && Readings.of(text.text(), "en").stream().anyMatch(PhoneReading.class::isInstance);
  }

  private static boolean tells(Inline content, Reading value) {
    return content instanceof Inline.Text text
        && Readings.of(text.text(), "en").stream()
            .anyMatch(it -> it.canonical().equals(value.canonical()));
  }

  private static String behindScheme(String target) {
    String rest = target.substring(target.indexOf(':') + 1);
    int query = rest.indexOf('?');
    return query < 0 ? rest : rest.substring(0, query);
  }

  private static void told(
      Supplier<Recorded> records, Reading reading, String found, Position at, Findings findings) {
    Recorded recorded = records.get();
    String canonical = reading.canonical();
    if (recorded.has(canonical)) {
      return;
    }
    List<Recorded.Held> near = near(recorded, canonical);
    if (!near.isEmpty()) {
      findings.add(differing(found, at, near));
    } else if (!isSample(reading)) {
      findings.add(unrecorded(found, at));
    }
  }

  private static boolean isSample(Reading reading) {
    String host =
        reading instanceof AddressReading address
            ? address.host()
            : reading instanceof MailReading mail
                ? mail.address().substring(mail.address().indexOf('@') + 1)
                : "";
    return SAMPLE.matcher(host).matches();
  }

  private static List<Recorded.Held> near(Recorded recorded, String canonical) {
    String kind = canonical.substring(0, canonical.indexOf(':') + 1);
    boolean few = kind.equals("yen:") && canonical.length() < 8;
    List<Recorded.Held> near = new ArrayList<>();
    if (!few) {
      recorded.held(kind).stream()
          .filter(it -> Difference.between(canonical, it.canonical()).isSlip())
          .forEach(near::add);
    }
    if (kind.equals("host:") || kind.equals("url:")) {
      String host = host(canonical);
      for (String other : List.of("host:", "url:")) {
        recorded.held(other).stream()
            .filter(it -> near.isEmpty() && Difference.between(host, host(it.canonical())).isSlip())
            .map(it -> kind.equals("host:") ? it.shownAs(host(it.canonical())) : it)
            .forEach(near::add);
      }
    }
    return near;
  }

  private static String host(String canonical) {
    String rest = canonical.substring(canonical.indexOf(':') + 1);
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  private static Finding differing(String found, Position at, List<Recorded.Held> near) {
    Recorded.Held first = near.get(0);
    Finding finding =
        Finding.error(
                ID,
                at,
                new Words(
                    "どの記録にもない値です。よく似た「" + first.shown() + "」が記録にあります。",
                    "No record holds this; one holds “"
                        + first.shown()
                        + "”, which is very like it."))
            .found(found)
            .expected(first.shown())
            .hint(
                new Words(
                    "記録が正しければ {{" + first.path() + "}} と書くと、いつも同じ値になります。",
                    "If the record is right, write {{"
                        + first.path()
                        + "}}: then both always agree."));
    for (Recorded.Held it : near.subList(0, Math.min(3, near.size()))) {
      String path = it.path();
      finding =
          finding.related(it.position(), new Words(path + " の値です。", "The value of " + path + "."));
    }
    return finding;
  }

  private static Finding unrecorded(String found, Position at) {
    return Finding.error(ID, at, new Words("どの記録にもない値です。", "No record holds this value."))
        .found(found)
        .hint(RECORD);
  }
}
