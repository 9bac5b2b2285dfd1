package dev.shirube.check;

import dev.shirube.model.Block;
import java.util.ArrayList;
import java.util.List;

/** The lists of blocks that stand inside a block. */
final class Inside implements Block.Visitor {
  private final List<List<Block>> lists = new ArrayList<>();

  private Inside() {}

  static List<List<Block>> of(Block block) {
    Inside inside = new Inside();
    block.accept(inside);
    return inside.lists;
  }

  @Override
  public void visit(Block.Heading heading) {}

  @Override
  public void visit(Block.Paragraph paragraph) {}

  @Override
  public void visit(Block.ItemList itemList) {
    itemList.items().forEach(item -> lists.add(item.blocks()));
  }

  @Override
  public void visit(Block.CodeBlock codeBlock) {}

  @Override
  public void visit(Block.Quote quote) {
    lists.add(quote.blocks());
  }

  @Override
  public void visit(Block.Alert alert) {
    lists.add(alert.blocks());
  }

  @Override
  public void visit(Block.Table table) {}

  @Override
  public void visit(Block.DefinitionList definitionList) {
    definitionList.definitions().forEach(definition -> lists.addAll(definition.texts()));
  }

  @Override
  public void visit(Block.Rule rule) {}

  @Override
  public void visit(Block.ChecklistSection checklistSection) {
    lists.add(checklistSection.blocks());
  }

  @Override
  public void visit(Block.CardSection cardSection) {
    lists.add(cardSection.blocks());
    cardSection.cards().forEach(card -> lists.add(card.blocks()));
  }

  @Override
  public void visit(Block.RecordList recordList) {}

  @Override
  public void visit(Block.Comment comment) {}
}
