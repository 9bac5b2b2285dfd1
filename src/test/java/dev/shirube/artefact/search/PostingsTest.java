package dev.shirube.artefact.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostingsTest {
  private static FoundPage page(int number, String head, String text) {
    return new FoundPage(
        "p" + number, "ja", head, List.of(new FoundPage.Part("", "", head, "", text, false)));
  }

  private static List<FoundPage> pages(int number) {
    List<FoundPage> pages = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      pages.add(page(i, i == 7 ? "請求" : "頁" + i, i % 5 == 0 ? "請求の話" : "別の話"));
    }
    return pages;
  }

  private static List<Integer> of(Postings postings, String token) {
    Map<String, Object> shard = postings.shard(Postings.hash(token) % postings.shards());
    return Stream.of(((String) Objects.requireNonNull(shard.get(token))).split(" ", -1))
        .map(Integer::valueOf)
        .toList();
  }

  @Test
  void aTokenIsInTheShardOfItsHashWithThePageThatHasItInItsHeadFirst() {
    Postings postings = Postings.of(pages(40));
    List<Integer> found = of(postings, "請求");
    assertThat(found.get(0)).as("in how many pages").isEqualTo(9);
    assertThat(found.get(1)).isEqualTo(7);
    assertThat(found).hasSize(1 + 2 * 9);
  }

  @Test
  void eachTokenIsInOneShardAlone() {
    Postings postings = Postings.of(pages(400));
    assertThat(postings.shards()).isGreaterThan(1);
    List<String> tokens =
        IntStream.range(0, postings.shards())
            .mapToObj(at -> postings.shard(at).keySet())
            .flatMap(Set::stream)
            .toList();
    assertThat(tokens).doesNotHaveDuplicates().contains("請求", "別の", "399");
  }

  @Test
  void ofATokenThatIsEverywhereNotEveryPageIsKept() {
    Postings postings = Postings.of(pages(2000));
    assertThat(of(postings, "の話").get(0)).isEqualTo(2000);
    assertThat(of(postings, "の話").size()).isLessThan(1000);
  }

  @Test
  void aSmallSiteHasOneScriptAndALargeOneTellsWhereItsPartsAre() {
    assertThat(SearchScripts.of("ja", pages(SearchScripts.WHOLE), List.of(), List.of()))
        .containsOnlyKeys("js/search-ja.js");
    assertThat(SearchScripts.of("ja", pages(SearchScripts.WHOLE + 1), List.of(), List.of()))
        .containsKeys("js/search-ja.js", "js/search-ja-p0.js", "js/search-ja-t0.js");
  }
}
