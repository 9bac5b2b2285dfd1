package dev.shirube.render;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a document was seen to take, while it was made, from what belongs to the whole site. It need
 * not be made again while each of these answers stays as it was.
 *
 * <p>A document is made by one thread from its beginning to its end, hence the thread knows for
 * which document it reads.
 */
final class Reads {
  private static final ThreadLocal<@Nullable Reads> NOW = new ThreadLocal<>();

  private final Map<Read, Object> answers = new HashMap<>();

  /** What can be asked of the whole site. */
  enum Kind {
    ASSET,
    ALL_ASSETS,
    ALL_PAGES,
    HOME,
    HOME_TITLE,
    TASK,
    TASKS_DUE,
    /** By type and id; all of a type where there is no id. */
    RECORD
  }

  /**
   * A question to the whole site.
   *
   * @param more the language, or a record's id
   */
  record Read(Kind kind, String name, String more) {}

  /**
   * Makes something and remembers what is read meanwhile.
   *
   * @param <T> what is made
   */
  static <T> T remembering(Reads reads, Supplier<T> making) {
    NOW.set(reads);
    try {
      return making.get();
    } finally {
      NOW.remove();
    }
  }

  /**
   * Passes an answer on, and remembers it for what is made now.
   *
   * @param <T> its kind, with an {@code equals} by which a change shows
   */
  static <T> T read(Kind kind, String name, String lang, T answer) {
    Reads now = NOW.get();
    if (now != null) {
      now.answers.put(new Read(kind, name, lang), answer);
    }
    return answer;
  }

  /** The same of records; their answer is not looked for where nobody remembers it. */
  static void record(String type, String id, Supplier<Object> answer) {
    Reads now = NOW.get();
    if (now != null) {
      now.answers.computeIfAbsent(new Read(Kind.RECORD, type, id), any -> answer.get());
    }
  }

  /** Whether every question would be answered as it was. */
  boolean hold(Function<Read, @Nullable Object> answer) {
    return answers.entrySet().stream()
        .allMatch(it -> Objects.equals(it.getValue(), answer.apply(it.getKey())));
  }
}
