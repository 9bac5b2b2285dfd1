package dev.shirube.render;

import dev.shirube.artefact.search.FoundPage;
import dev.shirube.model.Block;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What can be found in a language: all its pages, cut at their headings, and all records where they
 * have their home, in the words that readers see.
 */
final class SearchTexts {
  /** Fields that are names of a record, or numbers under which one knows it. */
  private static final Set<String> NAMES = Set.of("reading", "also", "code", "phone");

  /** Fields that no page prints among what a record says. */
  private static final Set<String> APART =
      Set.of("name", "title", "label", "source", "checked", "group", "status", "kind", "order");

  /** A word by which records are sorted and found, not one for readers. */
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  private final Site site;
  private final RecordHomes homes;
  private final String lang;
  private final Function<String, ValuePrinter> values;

  SearchTexts(
      Site site, RecordHomes homes, String lang, Function<String, ValuePrinter> valuesByLanguage) {
    this.site = site;
    this.homes = homes;
    this.lang = lang;
    this.values = valuesByLanguage;
  }

  List<FoundPage> pages() {
    return site.pages().stream()
        .filter(page -> page.lang().equals(lang) || isShownUntranslated(page))
        .toList()
        .parallelStream()
        .map(this::page)
        .toList();
  }

  private boolean isShownUntranslated(Page page) {
    return page.lang().equals(site.source()) && site.page(lang, page.path()).isEmpty();
  }

  private FoundPage page(Page page) {
    return new FoundPage(page.path(), page.lang(), page.meta().title(), new OnPage(page).parts());
  }

  private final class OnPage {
    private final Page page;
    private final ValuePrinter printer;
    private final Headings headings;
    private final List<FoundPage.Part> parts = new ArrayList<>();
    private final List<Entry> records = new ArrayList<>();
    private final Set<Entry> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    private final PlainBody body;
    private String id = "";
    private String head;

    OnPage(Page page) {
      this.page = page;
      this.printer = values.apply(page.lang());
      this.headings = new Headings(page);
      this.body = new PlainBody(homes, printer, this::heading, this::list);
      this.head = page.meta().title();
    }

    List<FoundPage.Part> parts() {
      body.line(page.meta().description());
      body.blocks(page.body().blocks());
      page.body().footnotes().forEach(note -> body.blocks(note.blocks()));
      close();
      return parts;
    }

    private void heading(Block.Heading heading) {
      close();
      id = headings.id(heading);
      head = body.plain(heading.content());
    }

    private void close() {
      parts.add(new FoundPage.Part(id, "", head, "", body.take(), false));
      records.forEach(entry -> parts.add(record(entry)));
      records.clear();
    }

    /** A record says what it is at its home; elsewhere its name tells where it stands as well. */
    private void list(Block.RecordList list) {
      String home = lang + "/" + page.path() + ".html#";
      boolean isList = site.records().typeOfBlock(list.name()).isPresent();
      for (String type : site.records().typesShownBy(list.name())) {
        for (Entry entry : site.records().ofType(type)) {
          if (!entry.fits(list.filters())) {
            continue;
          }
          if (isList && homes.address(entry, lang).startsWith(home) && shown.add(entry)) {
            records.add(entry);
          } else {
            body.line(printer.text(entry.name()));
          }
        }
      }
    }

    private FoundPage.Part record(Entry entry) {
      List<String> text = new ArrayList<>();
      entry
          .fields()
          .forEach(
              (name, field) -> {
                if (!APART.contains(name) && !NAMES.contains(name)) {
                  words(field, text);
                }
              });
      return new FoundPage.Part(
          RecordHomes.anchor(entry),
          entry.type(),
          printer.text(entry.name()),
          names(entry),
          String.join("\n", text),
          entry.status() != Entry.Status.LIVE);
    }

    private void words(Field field, List<String> into) {
      if (isNumber(field.value())) {
        return;
      }
      if (field.value() instanceof Value.Items items) {
        items.items().forEach(item -> words(item, into));
      } else if (field.value() instanceof Value.Group group) {
        group.fields().values().forEach(inner -> words(inner, into));
      } else if (!(field.value() instanceof Value.Flag)) {
        String words = printer.text(field.value());
        boolean word = field.value() instanceof Value.Plain && ID.matcher(words).matches();
        if (!word && !words.isBlank()) {
          into.add(words);
        }
      }
    }

    private boolean isNumber(Value value) {
      return value instanceof Value.Phone
          || value instanceof Value.Url
          || value instanceof Value.Mail
          || value instanceof Value.Code;
    }

    /** Its names in other languages, its reading, other ways to write it, numbers, addresses. */
    private String names(Entry entry) {
      Set<String> names = new LinkedHashSet<>();
      if (entry.name() instanceof Value.Text name) {
        names.addAll(name.text().texts().values());
      }
      names.remove(printer.text(entry.name()));
      for (String name : NAMES.stream().sorted().toList()) {
        Field field = entry.fields().get(name);
        if (field != null && field.value() instanceof Value.Items items) {
          items.items().forEach(item -> names.add(printer.text(item.value())));
        } else if (field != null) {
          names.add(printer.text(field.value()));
        }
      }
      for (Field field : entry.fields().values()) {
        if (isNumber(field.value())) {
          names.add(printer.text(field.value()));
        }
      }
      return String.join("\n", names);
    }
  }
}
