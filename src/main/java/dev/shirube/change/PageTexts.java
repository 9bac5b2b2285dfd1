package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.FrontMatter;
import dev.shirube.model.Page;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a page says otherwise in one language. */
final class PageTexts {
  /** How many texts are shown; for more there is the difference of the files. */
  private static final int SHOWN = 4;

  private final Words lang;
  private final List<Told> told = new ArrayList<>();

  private PageTexts(String lang) {
    this.lang = Names.language(lang);
  }

  static List<Told> of(Page was, Page is, Versions versions) {
    PageTexts texts = new PageTexts(is.lang());
    texts.head("題名", "title", was.meta().title(), is.meta().title());
    texts.head("説明", "description", was.meta().description(), is.meta().description());
    texts.body(OwnText.of(was), OwnText.of(is));
    texts.tasks(OwnText.tasks(was), OwnText.tasks(is));
    texts.places(was, is);
    if (texts.told.isEmpty()) {
      texts.review(was.meta(), is.meta(), versions);
    }
    return texts.told;
  }

  private void head(String ja, String en, String was, String is) {
    if (!was.equals(is)) {
      told.add(
          new Told(
              Saying.of("{lang}：" + ja + "が変わりました。", "{lang}: the " + en + " changed.")
                  .with("lang", lang),
              oldAndNew(was, is)));
    }
  }

  private static List<Told> oldAndNew(String was, String is) {
    Excerpt excerpt = Excerpt.of(was, is);
    return FieldTelling.oldAndNew(
        new Words(excerpt.before(), excerpt.before()), new Words(excerpt.after(), excerpt.after()));
  }

  private void body(List<String> were, List<String> are) {
    if (were.equals(are)) {
      return;
    }
    List<String> gone = without(were, are);
    List<String> come = without(are, were);
    List<Told> below = new ArrayList<>();
    if (gone.size() == come.size()) {
      for (int i = 0; i < Math.min(SHOWN, gone.size()); i++) {
        below.addAll(oldAndNew(gone.get(i), come.get(i)));
      }
    } else {
      come.stream()
          .limit(SHOWN)
          .forEach(text -> below.add(line("加わった文：{text}", "new: {text}", text)));
      gone.stream()
          .limit(SHOWN)
          .forEach(text -> below.add(line("消えた文：{text}", "gone: {text}", text)));
    }
    int number = Math.max(gone.size(), come.size());
    Saying saying =
        number == 0
            ? Saying.of("{lang}：文の順番が変わりました。", "{lang}: its texts stand in another order.")
            : Saying.of("{lang}：文が {n} か所変わりました。", "{lang}: texts that changed: {n}.")
                .with("n", number);
    told.add(new Told(saying.with("lang", lang), below));
  }

  private static Told line(String ja, String en, String text) {
    return Told.of(Saying.of(ja, en).showing("text", text));
  }

  /** The texts of one that the other lacks; one that is there twice is taken away once. */
  private static List<String> without(List<String> texts, List<String> others) {
    List<String> left = new ArrayList<>(texts);
    others.forEach(left::remove);
    return left;
  }

  /** Ids to which links from elsewhere lead. */
  private void places(Page was, Page is) {
    Set<String> gone = new TreeSet<>(was.body().anchors().keySet());
    gone.removeAll(is.body().anchors().keySet());
    was.checklists().forEach(list -> list.items().forEach(item -> gone.remove(item.id())));
    if (!gone.isEmpty()) {
      told.add(
          Told.of(
              Saying.of(
                      "{lang}：id がなくなりました：{ids}。そこへのリンクは、ページの先頭に着きます。",
                      "{lang}: ids that are gone: {ids}; links to them lead to the top of the page.")
                  .with("lang", lang)
                  .showing("ids", String.join(", ", gone))));
    }
  }

  /** What became of them is told among the checklists. */
  private void tasks(List<String> were, List<String> are) {
    if (!were.equals(are)) {
      told.add(
          Told.of(
              Saying.of("{lang}：チェックリストの項目が変わりました。", "{lang}: tasks of its checklists changed.")
                  .with("lang", lang)));
    }
  }

  private void review(FrontMatter was, FrontMatter is, Versions versions) {
    if (!was.reviewed().equals(is.reviewed()) && is.reviewed().isPresent()) {
      told.add(
          Told.of(
              Saying.of("{lang}：内容を確認した日が {day} になりました。", "{lang}: it was reviewed on {day}.")
                  .with("lang", lang)
                  .showing("day", versions.valueAfter(new Value.Day(is.reviewed().get())))));
    }
  }
}
