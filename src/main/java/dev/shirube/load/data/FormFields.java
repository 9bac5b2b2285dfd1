package dev.shirube.load.data;

import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the fields of a form say of each other, since a worksheet that asks for the
 * impossible would only show when somebody fills it in.
 */
final class FormFields {
  /** Stands for a choice that the documents do not name. */
  private static final String OTHER = "other";

  private static final String SECRET = "secret";

  private final Map<String, Entry> forms = new LinkedHashMap<>();
  private final Findings findings;

  FormFields(Collection<Entry> entries, Findings findings) {
    this.findings = findings;
    for (Entry entry : entries) {
      if (entry.type().equals("field")) {
        forms.put(entry.id(), entry);
      }
    }
  }

  void check() {
    forms.values().forEach(this::check);
  }

  private void check(Entry entry) {
    patterns(entry);
    choices(entry);
    Field repeats = entry.fields().get("repeats");
    if (repeats != null) {
      repeats(entry, repeats);
    }
    for (Field condition : items(entry.fields().get("required-if"))) {
      Entry other = sameForm(entry, part(condition, "field"));
      known(other, items(part(condition, "choices")));
      known(other, items(part(condition, "unclear")));
    }
    Field lengthBy = entry.fields().get("length-by");
    if (lengthBy != null) {
      Entry other = sameForm(entry, part(lengthBy, "field"));
      known(
          other,
          items(part(lengthBy, "lengths")).stream()
              .flatMap(length -> one(part(length, "choice")).stream())
              .toList());
    }
    for (Field same : items(entry.fields().get("same-as"))) {
      sameAs(entry, same);
    }
  }

  private void patterns(Entry entry) {
    compiles(entry.fields().get("pattern"));
    compiles(entry.fields().get("characters"));
    for (String list : List.of("must", "mistakes")) {
      items(entry.fields().get(list)).forEach(item -> compiles(part(item, "pattern")));
    }
  }

  /** What a browser understands is nearly the same. */
  private void compiles(@Nullable Field pattern) {
    if (pattern == null) {
      return;
    }
    try {
      Pattern.compile(text(pattern));
    } catch (PatternSyntaxException e) {
      bad(
          pattern,
          new Words("正規表現として読めません。", "It cannot be read as a regular expression."),
          "^[0-9]{7}$");
    }
  }

  private void choices(Entry entry) {
    Set<String> ids = new LinkedHashSet<>();
    for (Field choice : items(entry.fields().get("choices"))) {
      Field id = part(choice, "id");
      if (id == null) {
        continue;
      }
      if (text(id).equals(OTHER)) {
        bad(id, new Words("other は、ほかのものの印です。", "“other” stands for what is not listed."), "");
      } else if (!ids.add(text(id))) {
        bad(id, new Words("2つの選択肢が同じIDです。", "Two choices have the same id."), "");
      }
    }
  }

  private void repeats(Entry entry, Field repeats) {
    Entry other = sameForm(entry, repeats);
    if (other != null && !word(other, "entry").equals(word(entry, "entry"))) {
      bad(
          repeats,
          new Words("はじめの欄と entry が違います。", "The entry of that field is of another kind."),
          word(other, "entry"));
    }
  }

  private void sameAs(Entry entry, Field same) {
    Entry other = forms.get(text(same));
    if (text(same).equals(entry.id())) {
      bad(same, new Words("自分のIDです。", "This is the field itself."), "");
    } else if (word(entry, "entry").equals(SECRET)
        || (other != null && word(other, "entry").equals(SECRET))) {
      bad(same, new Words("秘密の欄は、ほかの欄に写せません。", "A secret is never carried to another field."), "");
    }
  }

  /** The other field that is named, if it can be answered on the same sheet. */
  private @Nullable Entry sameForm(Entry entry, @Nullable Field named) {
    Entry other = named == null ? null : forms.get(text(named));
    if (named == null || other == null) {
      return null;
    }
    if (other.id().equals(entry.id())) {
      bad(named, new Words("自分のIDです。", "This is the field itself."), "");
      return null;
    }
    if (!word(other, "group").equals(word(entry, "group"))) {
      bad(
          named,
          new Words("別の手続きの項目です。", "That field belongs to another procedure."),
          word(entry, "group") + "-…");
      return null;
    }
    return other;
  }

  private void known(@Nullable Entry other, List<Field> named) {
    if (other == null) {
      return;
    }
    Set<String> ids = new LinkedHashSet<>();
    items(other.fields().get("choices"))
        .forEach(choice -> one(part(choice, "id")).forEach(id -> ids.add(text(id))));
    if (other.value("more-choices", Value.Flag.class).filter(Value.Flag::on).isPresent()) {
      ids.add(OTHER);
    }
    for (Field choice : named) {
      if (!ids.contains(text(choice))) {
        bad(
            choice,
            new Words(
                "「" + other.id() + "」にその選択肢はありません。", "“" + other.id() + "” has no such choice."),
            String.join(", ", ids));
      }
    }
  }

  private void bad(Field field, Words reason, String expected) {
    findings.add(RecordFaults.badValue(field.position(), text(field), reason, expected));
  }

  private static List<Field> one(@Nullable Field field) {
    return field == null ? List.of() : List.of(field);
  }

  private static List<Field> items(@Nullable Field field) {
    return field != null && field.value() instanceof Value.Items list ? list.items() : List.of();
  }

  private static @Nullable Field part(Field field, String name) {
    return field.value() instanceof Value.Group group ? group.fields().get(name) : null;
  }

  private static String word(Entry entry, String name) {
    return entry.word(name).orElse("");
  }

  private static String text(Field field) {
    if (field.value() instanceof Value.Plain plain) {
      return plain.text();
    }
    return field.value() instanceof Value.Reference reference ? reference.id() : "";
  }
}
