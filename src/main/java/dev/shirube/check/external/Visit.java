package dev.shirube.check.external;

import dev.shirube.diagnostic.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one address without its fragment.
 *
 * @param answer without regard to any fragment
 * @param text the page at the end of the way, where it was read
 * @param landed whether a redirect named a place of its own, which takes that of the fragment
 * @param hostUnknown whether the answer rests on a host's name that was not found
 */
record Visit(Answer answer, @Nullable PageText text, boolean landed, boolean hostUnknown) {
  private static final Words NOT_SURE =
      new Words(
          "ページはありますが、その中の場所は、検査からは見えません。",
          "The page is there, but a checker cannot see the place in it.");

  /** An answer that rests on nothing read. */
  static Visit ended(Answer answer, boolean hostUnknown) {
    return new Visit(answer, null, false, hostUnknown);
  }

  /** The answer for the page with the fragment. */
  Answer at(String fragment, Instant asked) {
    Answer there = withFragment(fragment);
    boolean arrived = answer instanceof Answer.Fine || answer instanceof Answer.Moved;
    if (!arrived || text == null || landed || !PageText.isPlace(fragment)) {
      return there;
    }
    return switch (text.find(fragment)) {
      case THERE -> there;
      case UNKNOWN -> new Answer.Unknown(NOT_SURE);
      case MISSING ->
          new Answer.Broken(
              new Words(
                  "ページはありますが、その中に「#" + fragment + "」という場所がありません。",
                  "The page is there, but it has no place “#" + fragment + "”."),
              0,
              asked);
    };
  }

  private Answer withFragment(String fragment) {
    return answer instanceof Answer.Moved moved && !landed && !fragment.isEmpty()
        ? new Answer.Moved(
            moved.target() + "#" + fragment,
            moved.end() + "#" + fragment,
            moved.permanent(),
            moved.asked())
        : answer;
  }
}
