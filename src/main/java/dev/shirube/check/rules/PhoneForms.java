package dev.shirube.check.rules;

import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.reading.PhoneReading;
import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.Width;
import dev.shirube.diagnostic.Position;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which form a site writes each of its telephone numbers: its record's, else the commonest. */
final class PhoneForms {
  private final Map<String, Form> forms = new HashMap<>();

  private PhoneForms() {}

  /**
   * A number as it should be written.
   *
   * @param position where it is written so, if anywhere
   */
  record Form(String written, @Nullable Position position) {}

  private record Use(Position first, int times) {}

  static PhoneForms of(Subject subject, Desks desks) {
    PhoneForms forms = new PhoneForms();
    desks.all().forEach(desk -> forms.put("NATIONAL" + desk.phone().digits(), form(desk)));
    Map<String, Map<String, Use>> uses = new LinkedHashMap<>();
    for (Passage passage : subject.prose().passages()) {
      for (Reading reading : subject.values().of(passage)) {
        if (reading instanceof PhoneReading phone && isPlain(phone)) {
          Use use = new Use(passage.at(phone.start()), 1);
          uses.computeIfAbsent(key(phone), key -> new LinkedHashMap<>())
              .merge(phone.written(), use, (a, b) -> new Use(a.first(), a.times() + 1));
        }
      }
    }
    uses.forEach(
        (key, written) -> {
          String most = "";
          for (Map.Entry<String, Use> use : written.entrySet()) {
            if (most.isEmpty() || use.getValue().times() > times(written, most)) {
              most = use.getKey();
            }
          }
          Use use = written.get(most);
          forms.put(key, new Form(most, use == null ? null : use.first()));
        });
    return forms;
  }

  private static int times(Map<String, Use> written, String form) {
    Use use = written.get(form);
    return use == null ? 0 : use.times();
  }

  private void put(String key, Form form) {
    forms.putIfAbsent(key, form);
  }

  private static Form form(Desks.Desk desk) {
    return new Form(desk.phone().number(), desk.position());
  }

  private static boolean isPlain(PhoneReading phone) {
    return phone.width() == Width.HALF && !phone.oddHyphen();
  }

  /** A number with the code of the country is another form for other readers. */
  private static String key(PhoneReading phone) {
    return phone.kind() + phone.digits();
  }

  Form of(PhoneReading phone) {
    Form form = forms.get(key(phone));
    return form == null ? new Form(plain(phone.written()), null) : form;
  }

  private static String plain(String written) {
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
    return plain.replaceAll("[‐‑‒–—−―ー]", "-");
  }
}
