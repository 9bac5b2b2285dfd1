package dev.shirube.check.external;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Related;
import dev.shirube.diagnostic.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Turns answers into findings: {@code links/external} for what is broken, {@code links/moved} for a
 * permanent redirect. Both are warnings, so that the hosts of others never stop a publication; a
 * site's own settings may weigh them otherwise. What is unknown is no finding.
 */
public final class AddressFindings {
  /** The names under which findings are told. */
  public static final List<String> RULES = List.of("links/external", "links/moved");

  private static final int PLACES_NAMED = 5;

  private AddressFindings() {}

  /**
   * The finding for one address, at the first of its places; the next few are told beside it.
   *
   * @param address as it is written there
   * @param places where it stands, sorted, at least one
   */
  public static Optional<Finding> of(String address, Answer answer, List<Position> places) {
    if (answer instanceof Answer.Broken broken) {
      return Optional.of(broken(address, broken, places));
    } else if (answer instanceof Answer.Moved moved && moved.permanent()) {
      return Optional.of(moved(address, moved, places));
    }
    return Optional.empty();
  }

  private static Finding broken(String address, Answer.Broken broken, List<Position> places) {
    Words day = day(broken.asked());
    Finding finding =
        Finding.warning(
                "links/external",
                places.get(0),
                new Words(
                    "外部のリンク先を開けません。" + broken.reason().ja() + day.ja(),
                    "This address cannot be opened. " + broken.reason().en() + day.en()))
            .found(address)
            .hint(
                new Words(
                    "ブラウザーで開いてみて、新しいアドレスに直すか、リンクをやめてください。",
                    "Try it in a browser; then write the new address, or take the link away."));
    return with(finding, places);
  }

  private static Finding moved(String address, Answer.Moved moved, List<Position> places) {
    Words way =
        moved.end().equals(moved.target())
            ? Words.NONE
            : new Words(
                "いまはさらに " + moved.end() + " へ転送されます。",
                " For now it leads on to " + moved.end() + ".");
    Words day = day(moved.asked());
    Finding finding =
        Finding.warning(
                "links/moved",
                places.get(0),
                new Words(
                    kind(address, moved.target()).ja() + way.ja() + day.ja(),
                    kind(address, moved.target()).en() + way.en() + day.en()))
            .found(address)
            .expected(moved.target())
            .hint(hint(address, moved.target()));
    return with(finding, places);
  }

  private static Words kind(String from, String to) {
    return onlySafer(from, to)
        ? new Words("同じアドレスが、https で開けます。", "The same address is there with https.")
        : new Words("外部のリンク先が移転しました。", "This address has moved for good.");
  }

  private static Words hint(String from, String to) {
    return isFrontPage(to) && !isFrontPage(from)
        ? new Words(
            "移転先はそのサイトの最初のページです。もとのページはなくなったのかもしれません。内容をたしかめてから直してください。",
            "The new address is the front page of its site: the page itself may be gone. Look at it"
                + " before you change the link.")
        : new Words("新しいアドレスに書きかえてください。", "Write the new address instead.");
  }

  private static boolean onlySafer(String from, String to) {
    return from.regionMatches(true, 0, "http://", 0, 7)
        && Address.of("https" + from.substring(4)).equals(Address.of(to));
  }

  private static boolean isFrontPage(String address) {
    return Address.of(address)
        .map(known -> known.page().getRawPath().equals("/") && known.page().getRawQuery() == null)
        .orElse(false);
  }

  private static Words day(Instant asked) {
    String day = asked.atZone(ZoneOffset.UTC).toLocalDate().toString();
    return new Words("（" + day + " 確認）", " (Asked on " + day + ".)");
  }

  private static Finding with(Finding finding, List<Position> places) {
    List<Related> others =
        places.stream()
            .skip(1)
            .limit(PLACES_NAMED)
            .map(place -> new Related(place, new Words("ここにも同じアドレスがあります。", "It also stands here.")))
            .toList();
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.position(),
        finding.message(),
        finding.found(),
        finding.expected(),
        finding.hint(),
        others);
  }
}
