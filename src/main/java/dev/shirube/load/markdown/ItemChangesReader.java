package dev.shirube.load.markdown;

import dev.shirube.model.ItemChanges;
import dev.shirube.model.ItemChanges.How;
import dev.shirube.model.ItemChanges.Move;
import dev.shirube.model.Located;
import dev.shirube.yaml.MappingReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a page's head says of items that were published before. */
final class ItemChangesReader {
  private static final String ITEMS = "items";

  private ItemChangesReader() {}

  static ItemChanges read(MappingReader head) {
    Optional<MappingReader> items = head.mapping(ITEMS);
    if (items.isEmpty()) {
      return ItemChanges.none(head.position(ITEMS));
    }
    MappingReader reader = items.get();
    List<Move> moves = new ArrayList<>();
    for (MappingReader.Named renamed : reader.named(How.RENAMED.label())) {
      renamed.text().ifPresent(to -> moves.add(new Move(renamed.name(), How.RENAMED, List.of(to))));
    }
    for (MappingReader.Named split : reader.named(How.SPLIT.label())) {
      moves.add(new Move(split.name(), How.SPLIT, split.texts()));
    }
    for (MappingReader.Named merged : reader.named(How.MERGED.label())) {
      merged.text().ifPresent(to -> moves.add(new Move(merged.name(), How.MERGED, List.of(to))));
    }
    for (Located<String> retired : reader.texts(How.RETIRED.label())) {
      moves.add(new Move(retired, How.RETIRED, List.of()));
    }
    List<Located<String>> reworded = reader.texts("reworded");
    reader.rejectUnknownKeys();
    return new ItemChanges(head.position(ITEMS), moves, reworded);
  }
}
