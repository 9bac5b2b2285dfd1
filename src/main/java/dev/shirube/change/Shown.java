package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Block;
import dev.shirube.model.BodyText;
import dev.shirube.model.Field;
import dev.shirube.model.Inline;
import dev.shirube.model.Item;
import dev.shirube.model.Page;
import dev.shirube.model.Value;
import dev.shirube.render.ValuePrinter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What readers of a version see, in the languages in which this tool speaks. */
final class Shown {
  private final Version version;
  private final Map<String, ValuePrinter> printers = new HashMap<>();

  /** The items of a language, by their ids. */
  private final Map<String, Map<String, Item>> items = new HashMap<>();

  Shown(Version version) {
    this.version = version;
    version
        .config()
        .messages()
        .forEach(
            (lang, messages) ->
                printers.put(lang, new ValuePrinter(messages, version.site().records())));
    for (Page page : version.site().pages()) {
      Map<String, Item> own = items.computeIfAbsent(page.lang(), lang -> new HashMap<>());
      page.checklists()
          .forEach(list -> list.items().forEach(item -> own.putIfAbsent(item.id(), item)));
    }
  }

  Words value(Value value) {
    Value shown = WordsOnly.of(value);
    return words(lang -> printer(lang).text(shown));
  }

  /** A page's title; empty where the version has no such page. */
  Words title(String path) {
    return words(
        lang ->
            version
                .site()
                .page(lang, path)
                .or(() -> version.site().page(version.site().source(), path))
                .map(page -> page.meta().title())
                .orElse(""));
  }

  /** What an item asks for; its id where it is in no language that is asked for. */
  Words item(String id) {
    return words(
        lang -> {
          Item own = items.getOrDefault(lang, Map.of()).get(id);
          Item item = own != null ? own : items.getOrDefault(source(), Map.of()).get(id);
          return item == null ? id : new ItemText(printer(lang)).of(item);
        });
  }

  /** Whether all of what an item says could be read. */
  boolean isWhole(Item item) {
    ItemText text = new ItemText(printer(source()));
    text.of(item);
    return !text.lost;
  }

  private Words words(Function<String, String> in) {
    return new Words(in.apply("ja"), in.apply("en"));
  }

  private ValuePrinter printer(String lang) {
    ValuePrinter own = printers.get(lang);
    if (own != null) {
      return own;
    }
    ValuePrinter source = printers.get(source());
    return source != null ? source : printers.values().iterator().next();
  }

  private String source() {
    return version.site().source();
  }

  private final class ItemText extends BodyText {
    private final ValuePrinter printer;
    private boolean lost;

    ItemText(ValuePrinter printer) {
      this.printer = printer;
    }

    String of(Item item) {
      blocks(item.blocks());
      return take();
    }

    @Override
    protected String value(Inline.RecordPath path) {
      Optional<Value> value =
          version
              .site()
              .records()
              .find(path.type(), path.id())
              .flatMap(
                  entry ->
                      path.field().isEmpty()
                          ? Optional.of(entry.name())
                          : entry.field(path.field()).map(Field::value));
      lost |= value.isEmpty();
      return value.map(printer::text).orElse(path.toString());
    }

    /** Tasks in a task have words of their own. */
    @Override
    public void visit(Block.ItemList list) {
      list.items().stream().filter(item -> item.done() == null).forEach(it -> blocks(it.blocks()));
    }
  }
}
