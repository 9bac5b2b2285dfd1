package dev.shirube.check.prose;

import dev.shirube.diagnostic.Origin;
import dev.shirube.diagnostic.Position;
import java.util.List;

/**
 * A text that stands by itself, such as a paragraph or a record's note, as its reader sees it.
 *
 * @param lang in which it is written
 * @param text without marks; {@link #HOLE} stands for a reference, code or picture
 * @param foreign pieces that say themselves to be of another language
 * @param owner what it is a text of
 */
public record Passage(String lang, String text, Origin origin, List<Piece> foreign, Owner owner) {
  /** Stands where the text has something that is not its own: no value is read across it. */
  public static final char HOLE = '\uFFFC';

  public Passage {
    foreign = List.copyOf(foreign);
  }

  /** A part of the text. */
  public record Piece(int start, int end) {}

  /** What a text belongs to. */
  public enum Owner {
    /** The title or description of a page. */
    HEAD,
    HEADING,
    /** Any other text of a page. */
    BODY,
    /** The words for a picture. */
    ALT,
    /** A text of a record. */
    RECORD,
    /** A text of the configuration, such as a word of a template. */
    SITE,
    /** A value of a record that is the same in every language; its language is not known. */
    PLAIN
  }

  /** The same where the whole says itself to be of another language. */
  Passage allForeign() {
    return new Passage(lang, text, origin, List.of(new Piece(0, text.length())), owner);
  }

  public Position at(int index) {
    return origin.at(index);
  }

  /** Whether a character stands in a piece of another language. */
  public boolean isForeign(int index) {
    return foreign.stream().anyMatch(piece -> piece.start() <= index && index < piece.end());
  }
}
