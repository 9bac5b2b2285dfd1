package dev.shirube.check.rules;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Records;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The records with a telephone number: whose it is, and when one may call. */
final class Desks {
  private static final String PHONE = "phone";
  private static final String OPEN = "hours";
  private static final Pattern SHARED =
      Pattern.compile(
          "同じ.{0,4}番号|番号.{0,4}同じ|番号.{0,4}共通|共通の(?:窓口|番号)|same (?:phone )?number|number is the same");
  private static final Pattern HOURS = Pattern.compile("受付時間|営業時間|何時|\\bhours\\b");

  /** Numbers of mobile telephones, of the internet and toll-free ones have a digit more. */
  private static final Pattern LONGER = Pattern.compile("0[5-9]0.*");

  private final List<Desk> desks = new ArrayList<>();

  /** The types of records in which hours can be given. */
  private final Set<String> withHours = new HashSet<>(Set.of("contact", "vendor"));

  private Desks() {}

  /** A record with a number, and where that is written. */
  record Desk(Entry entry, Value.Phone phone, Position position) {}

  static Desks of(Records records) {
    Desks desks = new Desks();
    for (String type : records.types()) {
      for (Entry entry : records.ofType(type)) {
        if (entry.fields().containsKey(OPEN)) {
          desks.withHours.add(type);
        }
        Field field = entry.fields().get(PHONE);
        if (field != null && field.value() instanceof Value.Phone phone) {
          desks.desks.add(new Desk(entry, phone, field.position()));
        }
      }
    }
    return desks;
  }

  List<Desk> all() {
    return desks;
  }

  void check(Findings findings) {
    Map<String, Desk> first = new TreeMap<>();
    for (Desk desk : desks) {
      Desk other = first.putIfAbsent(desk.phone().digits(), desk);
      if (other != null && !name(other).equals(name(desk)) && !says(desk, SHARED)) {
        if (!says(other, SHARED)) {
          findings.add(shared(desk, other));
        }
      }
      int digits = LONGER.matcher(desk.phone().digits()).matches() ? 11 : 10;
      if (desk.phone().digits().length() != digits) {
        findings.add(count(desk, digits));
      }
      boolean called =
          desk.entry().status() == Entry.Status.LIVE && withHours.contains(desk.entry().type());
      if (called && !desk.entry().fields().containsKey(OPEN) && !says(desk, HOURS)) {
        findings.add(withoutHours(desk));
      }
    }
  }

  private static Object name(Desk desk) {
    return desk.entry().name() instanceof Value.Text text ? text.text() : desk.entry().name();
  }

  /** Whether the record itself tells its readers. */
  private static boolean says(Desk desk, Pattern words) {
    for (String field : List.of("note", "conflict")) {
      if (desk.entry().value(field, Value.Text.class).stream()
          .flatMap(text -> text.text().texts().values().stream())
          .anyMatch(text -> words.matcher(text).find())) {
        return true;
      }
    }
    return false;
  }

  private static Finding shared(Desk desk, Desk other) {
    String path = other.entry().type() + "." + other.entry().id();
    return Finding.error(
            Phones.ID,
            desk.position(),
            new Words(
                "同じ番号が、別の名前の記録にもあります。", "Another record has the same number under another name."))
        .found(desk.phone().number())
        .related(other.position(), new Words(path + " の番号です。", "The number of " + path + "."))
        .hint(
            new Words(
                "写しまちがいでなければ、note に「…と同じ番号です」と書いてください。",
                "If it is no slip, say so in the note: “This is the same number as …”."));
  }

  private static Finding count(Desk desk, int digits) {
    return Finding.error(
            Phones.ID,
            desk.position(),
            new Words(
                "この番号の数字は" + digits + "個のはずです。",
                "A number that begins so has " + digits + " digits."))
        .found(desk.phone().number())
        .hint(new Words("もとの資料で確かめて、直してください。", "Look it up where it comes from, and mend it."));
  }

  private static Finding withoutHours(Desk desk) {
    return Finding.warning(
            Phones.ID,
            desk.position(),
            new Words(
                "電話番号がありますが、受付時間がありません。", "There is a number to call, but not when to call it."))
        .found(desk.phone().number())
        .hint(
            new Words(
                "hours に受付時間を書くか、資料にないなら note に「受付時間は資料にありません」と書いてください。",
                "Write its hours, or say in the note that no document gives the hours."));
  }
}
