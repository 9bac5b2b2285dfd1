package dev.shirube.check.external;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Related;
import dev.shirube.diagnostic.Severity;
import dev.shirube.diagnostic.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What editors are told of answers. */
class AddressFindingsTest {
  private static final Position PLACE = new Position("content/ja/index.md", 3, 7);
  private static final Words REASON = new Words("ページがありません（404）。", "There is no such page (404).");

  @Test
  void whatIsBrokenIsAWarningWithTheDay() {
    Finding finding =
        of("https://a.example/b", new Answer.Broken(REASON, 404, Setting.START)).get(0);
    assertThat(finding.rule()).isEqualTo("links/external");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.position()).isEqualTo(PLACE);
    assertThat(finding.found()).isEqualTo("https://a.example/b");
    assertThat(finding.message())
        .isEqualTo(
            new Words(
                "外部のリンク先を開けません。ページがありません（404）。（2026-11-20 確認）",
                "This address cannot be opened. There is no such page (404). (Asked on"
                    + " 2026-11-20.)"));
  }

  @Test
  void whatHasMovedForGoodIsAWarningWithTheNewAddress() {
    Finding finding = of("https://a.example/b", moved("https://b.example/c")).get(0);
    assertThat(finding.rule()).isEqualTo("links/moved");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.expected()).isEqualTo("https://b.example/c");
    assertThat(finding.message().ja()).isEqualTo("外部のリンク先が移転しました。（2026-11-20 確認）");
    assertThat(finding.hint().en()).isEqualTo("Write the new address instead.");
  }

  @Test
  void aWayThatGoesOnFromTheNewAddressIsTold() {
    Answer answer =
        new Answer.Moved("https://b.example/c", "https://b.example/d", true, Setting.START);
    Finding finding = of("https://a.example/b", answer).get(0);
    assertThat(finding.expected()).isEqualTo("https://b.example/c");
    assertThat(finding.message().ja()).contains("さらに https://b.example/d へ転送");
    assertThat(finding.message().en()).contains("leads on to https://b.example/d.");
  }

  @Test
  void theSameAddressWithHttpsIsCalledSo() {
    assertThat(of("http://a.example/b?c#d", moved("https://a.example/b?c#d")).get(0).message().en())
        .startsWith("The same address is there with https.");
    assertThat(of("http://a.example/b", moved("https://www.a.example/b")).get(0).message().en())
        .startsWith("This address has moved for good.");
  }

  @Test
  void aMoveToAFrontPageIsToBeLookedAt() {
    assertThat(of("https://a.example/b", moved("https://a.example/")).get(0).hint().en())
        .contains("may be gone");
    assertThat(of("http://a.example", moved("https://a.example/")).get(0).hint().en())
        .doesNotContain("may be gone");
  }

  @Test
  void nothingIsToldOfTheRest() {
    assertThat(of("https://a.example/", new Answer.Fine(Setting.START))).isEmpty();
    assertThat(of("https://a.example/", new Answer.Unknown(REASON))).isEmpty();
    assertThat(
            of(
                "https://a.example/",
                new Answer.Moved("https://b.example/", "https://b.example/", false, Setting.START)))
        .isEmpty();
  }

  @Test
  void furtherPlacesAreToldBeside() {
    List<Position> places = new ArrayList<>();
    for (int line = 1; line <= 9; line++) {
      places.add(new Position("content/ja/index.md", line, 1));
    }
    Finding finding =
        AddressFindings.of(
                "https://a.example/b", new Answer.Broken(REASON, 404, Setting.START), places)
            .orElseThrow();
    assertThat(finding.position()).isEqualTo(places.get(0));
    assertThat(finding.related())
        .extracting(Related::position)
        .containsExactlyElementsOf(places.subList(1, 6));
  }

  private static Answer moved(String target) {
    return new Answer.Moved(target, target, true, Setting.START);
  }

  private static List<Finding> of(String address, Answer answer) {
    return AddressFindings.of(address, answer, List.of(PLACE)).stream().toList();
  }
}
