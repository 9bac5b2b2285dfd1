package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.prose.Unit;
import dev.shirube.check.reading.PhoneReading;
import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.Readings;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Inline;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A telephone number is written in one form and is the one that its link dials. */
final class Phones implements Rule {
  static final String ID = "phone";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Desks desks = Desks.of(subject.site().records());
    desks.check(findings);
    PhoneForms forms = PhoneForms.of(subject, desks);
    for (Passage passage : subject.prose().passages()) {
      for (Reading reading : subject.values().of(passage)) {
        if (reading instanceof PhoneReading phone) {
          form(passage, phone, forms, findings);
        }
      }
    }
    for (Prose.PageText page : subject.prose().pages()) {
      for (Unit unit : page.units()) {
        for (Inline.Link link : unit.links()) {
          dialled(link, page.page().at(link.at()), findings);
        }
      }
    }
  }

  private static void form(
      Passage passage, PhoneReading phone, PhoneForms forms, Findings findings) {
    PhoneForms.Form form = forms.of(phone);
    if (phone.written().equals(form.written()) || Quotes.around(passage, phone.start())) {
      return;
    }
    Finding finding =
        Finding.error(
                ID,
                passage.at(phone.end() - phone.written().length()),
                new Words(
                    "この電話番号の書き方が、ほかの所と違います。",
                    "This telephone number is written otherwise elsewhere."))
            .found(phone.written())
            .expected(form.written())
            .hint(
                new Words(
                    "半角の数字とハイフンで、どこでも同じに書きます。",
                    "Write it in half-width digits and hyphens, and everywhere alike."));
    Position other = form.position();
    findings.add(
        other == null
            ? finding
            : finding.related(other, new Words("ここではこう書いています。", "It is written so here.")));
  }

  private static void dialled(Inline.Link link, Position at, Findings findings) {
    if (!link.target().toLowerCase(Locale.ROOT).startsWith("tel:")) {
      return;
    }
    Optional<PhoneReading> dialled = phone("tel " + link.target().substring(4));
    Optional<PhoneReading> shown =
        link.content().stream()
            .flatMap(
                it -> it instanceof Inline.Text text ? phone(text.text()).stream() : Stream.empty())
            .findFirst();
    if (dialled.isPresent()
        && shown.isPresent()
        && !dialled.get().digits().equals(shown.get().digits())) {
      findings.add(
          Finding.error(
                  ID,
                  at,
                  new Words(
                      "見える番号と、押したときにかかる番号が違います。",
                      "The number shown is not the one that is dialled."))
              .found(link.target())
              .expected("tel:" + shown.get().digits())
              .hint(
                  new Words(
                      "どちらが正しいかを確かめて、もう一方を直してください。",
                      "See which of the two is right, and mend the other.")));
    }
  }

  private static Optional<PhoneReading> phone(String text) {
    return Readings.of(text, "en").stream()
        .filter(PhoneReading.class::isInstance)
        .map(PhoneReading.class::cast)
        .findFirst();
  }
}
