package dev.shirube.load.data;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.Collection;
import java.util.List;

/** The findings about records that no schema can express. */
final class RecordFaults {
  private RecordFaults() {}

  static Finding notARecord(Position position) {
    return Finding.error(
            "record/wrong-type",
            position,
            new Words("記録は「項目: 値」の組で書きます。", "A record consists of keys with values."))
        .expected("- id: …");
  }

  static Finding noId(Position position) {
    return Finding.error(
            "record/missing-key", position, new Words("記録に id がありません。", "The record has no id."))
        .expected("id: …");
  }

  static Finding duplicateId(Entry second, Entry first) {
    return Finding.error(
            "record/duplicate-id",
            idPosition(second),
            new Words(
                "id「" + second.id() + "」が2回使われています。",
                "The id “" + second.id() + "” is used twice."))
        .found(second.id())
        .hint(new Words("別の id にしてください。", "Give it another id."))
        .related(idPosition(first), new Words("最初はここです。", "The first one is here."));
  }

  static Finding badValue(Position position, String found, Words reason, String expected) {
    return Finding.error(
            "record/bad-value",
            position,
            new Words("値が正しくありません。" + reason.ja(), "The value is not right. " + reason.en()))
        .found(found)
        .expected(expected);
  }

  static Finding missingTranslation(Position position, String language) {
    return Finding.error(
            "record/missing-translation",
            position,
            new Words(
                "言語 " + language + " の文章がありません。", "The language " + language + " is missing."))
        .expected(language + ": …");
  }

  static Finding unknownLanguage(Position position, String language, List<String> languages) {
    return Finding.error(
            "record/unknown-key",
            position,
            new Words(
                "このサイトに「" + language + "」という言語はありません。",
                "The site has no language “" + language + "”."))
        .found(language)
        .expected(String.join(", ", languages));
  }

  static Finding unknownReference(
      Position position, Value.Reference reference, Collection<String> known) {
    return Finding.error(
            "record/unknown-reference",
            position,
            new Words(
                "「" + reference.id() + "」という " + reference.type() + " の記録はありません。",
                "There is no " + reference.type() + " “" + reference.id() + "”."))
        .found(reference.id())
        .hint(Suggestion.hint(reference.id(), known));
  }

  static Finding missingField(Entry.MissingField missing) {
    Entry entry = missing.entry();
    Field field = entry.fields().get(missing.field());
    String kind = missing.kind();
    return field == null
        ? Finding.error(
                "record/missing-key",
                entry.position(),
                new Words(
                    entry.type() + " の記録には項目「" + missing.field() + "」が必要です。",
                    "Each " + entry.type() + " needs the key “" + missing.field() + "”."))
            .expected(missing.field() + ": …")
        : Finding.error(
                "record/missing-key",
                field.position(),
                new Words(
                    "「" + missing.field() + "」の種類がちがうため、" + entry.type() + " として使えません。",
                    "“"
                        + missing.field()
                        + "” is of a kind that a "
                        + entry.type()
                        + " cannot use."))
            .expected(kind)
            .hint(
                new Words(
                    "site-config/schema/ のスキーマで、この項目の種類を直してください。",
                    "Mend the kind of this key in its schema below site-config/schema/."));
  }

  private static Position idPosition(Entry entry) {
    Field id = entry.fields().get("id");
    return id == null ? entry.position() : id.position();
  }
}
