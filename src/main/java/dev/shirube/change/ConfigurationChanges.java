package dev.shirube.change;

import dev.shirube.config.NavigationGroup;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Localized;
import dev.shirube.model.Located;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Tells which decisions of the publisher changed, and whether pages look otherwise. */
final class ConfigurationChanges {
  private static final String MESSAGES = "messages ";

  private final Versions versions;
  private final SiteConfig before;
  private final SiteConfig after;
  private final List<Told> told = new ArrayList<>();

  private ConfigurationChanges(Versions versions) {
    this.versions = versions;
    this.before = versions.before().config();
    this.after = versions.after().config();
  }

  static List<Told> of(Versions versions) {
    ConfigurationChanges changes = new ConfigurationChanges(versions);
    if (versions.before().configured() && versions.after().configured()) {
      changes.site();
    }
    changes.files(
        "site-config",
        name -> !name.equals("site.yml") && !name.startsWith("messages/"),
        "設定のファイルが変わりました：{files}",
        "Files of the configuration that changed: {files}");
    changes.files(
        "templates",
        name -> true,
        "見た目や動き（templates/）のファイルが変わりました：{files}",
        "Templates, styles or scripts that changed: {files}");
    return changes.told;
  }

  private void site() {
    text("サイトの名前", "site’s title", before.title(), after.title());
    text("サイトの説明", "site’s description", before.description(), after.description());
    plain(
        "言語",
        "languages",
        String.join(", ", before.languages()),
        String.join(", ", after.languages()));
    plain("公開先の住所（base-url）", "base-url", before.baseUrl(), after.baseUrl());
    plain("「直す」リンクの先（edit-url）", "edit-url", before.editUrl(), after.editUrl());
    plain("時間帯", "time zone", before.timeZone().getId(), after.timeZone().getId());
    navigation();
    words();
  }

  private void text(String ja, String en, Localized was, Localized is) {
    if (!was.equals(is)) {
      TextPair pair = TextPair.of(was, is);
      changed(ja + pair.note().ja(), en + pair.note().en(), pair.before(), pair.after());
    }
  }

  private void plain(String ja, String en, String was, String is) {
    if (!was.equals(is)) {
      changed(ja, en, orNone(was), orNone(is));
    }
  }

  private static Words orNone(String text) {
    return text.isEmpty() ? new Words("なし", "none") : new Words(text, text);
  }

  private void changed(String ja, String en, Words was, Words is) {
    told.add(
        new Told(
            Saying.of(ja + "が変わりました。", "The " + en + " changed."),
            FieldTelling.oldAndNew(was, is)));
  }

  private void navigation() {
    List<Words> were = before.navigation().stream().map(this::group).toList();
    List<Words> are = after.navigation().stream().map(this::group).toList();
    List<Told> below = new ArrayList<>();
    were.stream()
        .filter(group -> !are.contains(group))
        .forEach(group -> below.add(line("前：{group}", "before: {group}", group)));
    are.stream()
        .filter(group -> !were.contains(group))
        .forEach(group -> below.add(line("後：{group}", "now: {group}", group)));
    if (!were.equals(are)) {
      told.add(new Told(Saying.of("メニューが変わりました。", "The menu changed."), below));
    }
  }

  private static Told line(String ja, String en, Words group) {
    return Told.of(Saying.of(ja, en).showing("group", group));
  }

  private Words group(NavigationGroup group) {
    Located<String> folder = group.folder();
    String pages =
        folder != null
            ? folder.value() + "/"
            : String.join(", ", group.pages().stream().map(Located::value).toList());
    return new Words(group.name().in("ja") + "：" + pages, group.name().in("en") + ": " + pages);
  }

  /** The words of templates, which stand on many pages. */
  private void words() {
    Map<String, Value.Text> were = new TreeMap<>(before.texts());
    Map<String, Value.Text> are = new TreeMap<>(after.texts());
    SortedSet<String> names = new TreeSet<>(were.keySet());
    names.addAll(are.keySet());
    List<Told> below = new ArrayList<>();
    for (String name : names) {
      Value.Text was = were.get(name);
      Value.Text is = are.get(name);
      if (name.startsWith(MESSAGES) && was != null && is != null && !was.text().equals(is.text())) {
        TextPair pair = TextPair.of(was.text(), is.text());
        below.add(
            Told.of(
                Saying.of("{old} → {new}", "{old} → {new}")
                    .showing("old", pair.before())
                    .showing("new", pair.after())));
      } else if (name.startsWith(MESSAGES)
          && !Objects.equals(was, is)
          && (was == null || is == null)) {
        below.add(
            Told.of(
                (is == null
                        ? Saying.of("{key} がなくなりました。", "{key} is gone.")
                        : Saying.of("{key} が加わりました。", "{key} is new."))
                    .showing("key", name.substring(MESSAGES.length()))));
      }
    }
    if (!below.isEmpty()) {
      told.add(new Told(Saying.of("画面の言葉が変わりました。", "Words of the pages’ frame changed."), below));
    }
  }

  private void files(String folder, Predicate<String> counts, String ja, String en) {
    List<String> names =
        Bytes.changed(
                versions.before().root().resolve(folder), versions.after().root().resolve(folder))
            .stream()
            .filter(counts)
            .toList();
    if (!names.isEmpty()) {
      told.add(
          new Told(
              Saying.of(ja, en).with("files", names.size()),
              names.stream()
                  .map(name -> Told.of(Saying.of("{file}", "{file}").showing("file", name)))
                  .toList()));
    }
  }
}
