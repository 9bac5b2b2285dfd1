package dev.shirube.checklist;

import dev.shirube.json.Json;
import dev.shirube.source.WholeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the lock file: the same bytes for the same items, one block an item, sorted by id. */
final class LockWriter {
  private static final String HEAD =
      "# yaml-language-server: $schema=schema/checklists-lock.schema.json\n"
          + "# 公開したチェックリストの項目の記録です。./shirube build --lock が書きます。手で直しません。\n"
          + "# The items of checklists as published, written by ./shirube build --lock, not by hand.\n";

  /** An id that no reader of YAML takes for something else than a text. */
  private static final Pattern PLAIN =
      Pattern.compile("(?!(?i:true|false|null|yes|no|on|off|y|n)$)[A-Za-z][A-Za-z0-9_-]*");

  private final StringBuilder out = new StringBuilder(HEAD);

  private LockWriter() {}

  static void write(Path root, Lock lock) {
    WholeFile.write(root.resolve(Lock.FILE), text(lock));
  }

  static String text(Lock lock) {
    LockWriter writer = new LockWriter();
    writer.out.append("version: ").append(LockFile.VERSION).append('\n');
    writer.block("items", lock.items().isEmpty());
    lock.items().forEach(writer::item);
    if (!lock.gone().isEmpty()) {
      writer.block("gone", false);
      lock.gone().forEach(writer::gone);
    }
    return writer.out.toString();
  }

  private void block(String name, boolean empty) {
    out.append(name).append(empty ? ": {}\n" : ":\n");
  }

  private void item(String id, Lock.Published item) {
    name(id);
    text("list", item.list());
    text("hash", item.hash());
    texts("same", item.same());
    text("words", item.words());
  }

  private void gone(String id, Lock.Gone gone) {
    name(id);
    text("how", gone.how().label());
    texts("to", gone.to());
    text("list", gone.list());
    text("words", gone.words());
  }

  private void name(String id) {
    boolean plain = PLAIN.matcher(id).matches();
    out.append("  ").append(plain ? id : Json.write(id)).append(":\n");
  }

  private void text(String key, String value) {
    if (!value.isEmpty()) {
      out.append("    ").append(key).append(": ").append(Json.write(value)).append('\n');
    }
  }

  private void texts(String key, List<String> values) {
    if (!values.isEmpty()) {
      out.append("    ").append(key).append(": ").append(Json.write(values)).append('\n');
    }
  }
}
