package dev.shirube.change;

import dev.shirube.model.Block;
import dev.shirube.model.Body;
import dev.shirube.model.BodyText;
import dev.shirube.model.Checklist;
import dev.shirube.model.Inline;
import dev.shirube.model.Item;
import dev.shirube.model.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a page says by itself, a line for each block: a record stands there as a reference, so that
 * a page is not told as changed by hand when only a record is another.
 */
final class OwnText extends BodyText {
  private final Set<String> tasks = new HashSet<>();

  private OwnText(Page page) {
    page.checklists().forEach(list -> list.items().forEach(item -> tasks.add(item.id())));
  }

  /** The tasks of a page, each with its id. */
  static List<String> tasks(Page page) {
    List<String> tasks = new ArrayList<>();
    for (Checklist list : page.checklists()) {
      for (Item item : list.items()) {
        OwnText text = new OwnText(page);
        text.blocks(item.blocks());
        String others = item.attributes().others().toString();
        tasks.add(list.id() + " " + item.id() + " " + others + " " + text.take());
      }
    }
    return tasks;
  }

  /** All but the tasks. */
  static List<String> of(Page page) {
    OwnText text = new OwnText(page);
    text.blocks(page.body().blocks());
    for (Body.Footnote note : page.body().footnotes()) {
      text.blocks(note.blocks());
    }
    List<String> lines = new ArrayList<>();
    text.take().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  @Override
  protected String value(Inline.RecordPath path) {
    return "{{" + path + "}}";
  }

  @Override
  public void visit(Block.RecordList list) {
    StringBuilder filters = new StringBuilder();
    new TreeMap<>(list.filters())
        .forEach((key, word) -> filters.append(' ').append(key).append('=').append(word));
    line("{{" + list.name() + filters + "}}");
  }

  @Override
  public void visit(Block.ItemList list) {
    for (Block.ListItem item : list.items()) {
      if (item.done() == null || !tasks.contains(item.attributes().id())) {
        blocks(item.blocks());
      }
    }
  }

  /** Where a link leads is not read but followed. */
  @Override
  public void visit(Inline.Link link) {
    super.visit(link);
    visit(new Inline.Text("(" + link.target() + ")", link.at()));
  }

  @Override
  public void visit(Inline.Image image) {
    super.visit(image);
    visit(new Inline.Text("(" + image.target() + ")", image.at()));
  }
}
