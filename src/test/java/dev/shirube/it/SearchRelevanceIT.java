package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What nurses type, and what must then be among the first three. The queries were written before
 * anything was found with them; beside the score stands that of a plain search in the text.
 */
class SearchRelevanceIT {
  private static final Path FOLDER = Path.of("src/test/resources/search");
  private static final int LEAST_QUERIES = 120;
  private static final int FIRST = 3;
  private static final int LARGEST_INDEX = 250_000;

  /**
   * A query.
   *
   * @param wanted pages and sections of which one must be there
   */
  private record Query(String lang, String words, List<String> wanted) {}

  private static final class Score {
    private final List<String> missed = new ArrayList<>();
    private int queries;
    private int first;
    private int three;
    private double reciprocal;

    void add(Query query, List<String> found, List<String> wanted) {
      int place = 0;
      while (place < found.size() && !isOneOf(found.get(place), wanted)) {
        place++;
      }
      boolean isThere = place < found.size();
      queries++;
      first += isThere && place == 0 ? 1 : 0;
      three += isThere && place < FIRST ? 1 : 0;
      reciprocal += isThere ? 1.0 / (place + 1) : 0;
      if (!isThere || place >= FIRST) {
        missed.add(
            query.lang() + " " + query.words() + ": " + found.stream().limit(FIRST).toList());
      }
    }

    private static boolean isOneOf(String key, List<String> wanted) {
      return wanted.contains(key) || wanted.contains(key.replaceFirst("#.*", "") + "#*");
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d queries, first %d, top three %d, MRR %.3f",
          queries,
          first,
          three,
          reciprocal / queries);
    }
  }

  private static List<Query> queries(Path file) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] parts = line.split("\t", -1);
        queries.add(new Query(parts[0], parts[1], List.of(parts[2].split(" "))));
      }
    }
    return queries;
  }

  @Test
  void whatIsMeantIsAmongTheFirstThree() throws IOException {
    Scores scores = scores("queries.tsv");
    assertThat(scores.ours().queries).isGreaterThanOrEqualTo(LEAST_QUERIES);
    assertThat(scores.ours().missed).isEmpty();
  }

  /** The first set helped to find the words of the search; these show what they are worth. */
  @ParameterizedTest
  @CsvSource({"more.tsv, 0.8", "held-out.tsv, 0.6"})
  void whatNobodyThoughtOfIsFoundAsWell(String file, double least) throws IOException {
    Score score = scores(file).ours();
    score.missed.forEach(it -> System.out.println("  missed: " + it));
    assertThat((double) score.three / score.queries).isGreaterThanOrEqualTo(least);
  }

  private record Scores(Score ours, Score plain) {}

  private static Scores scores(String file) throws IOException {
    List<Query> queries = queries(FOLDER.resolve(file));
    assertThat(queries).doesNotHaveDuplicates();
    PublishedSite site = PublishedSite.own();
    List<?> found;
    try (SiteServer server = new SiteServer(site.folder(), "/");
        Chromium chromium = new Chromium()) {
      Page page = chromium.reader(new NewContextOptions()).newPage();
      page.navigate(server.address() + "ja/search.html");
      page.waitForSelector("[data-search-ready~=ja][data-search-ready~=en]");
      found =
          (List<?>)
              page.evaluate(
                  "queries => queries.map(([lang, words]) =>"
                      + " shirube.search.find(lang, words).map(hit => hit.part.key))",
                  queries.stream().map(it -> List.of(it.lang(), it.words())).toList());
    }
    Scores scores = new Scores(new Score(), new Score());
    Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    for (int i = 0; i < queries.size(); i++) {
      Query query = queries.get(i);
      List<String> keys = ((List<?>) found.get(i)).stream().map(String.class::cast).toList();
      scores.ours().add(query, keys, query.wanted());
      Map<String, String> pages = texts.computeIfAbsent(query.lang(), lang -> texts(site, lang));
      List<String> wantedPages =
          query.wanted().stream().map(it -> it.replaceFirst("#.*", "")).toList();
      scores.plain().add(query, plainly(pages, query.words()), wantedPages);
    }
    System.out.printf("SearchRelevanceIT, %s: %s%n", file, scores.ours());
    System.out.printf("SearchRelevanceIT, %s, plain search: %s%n", file, scores.plain());
    assertThat(scores.ours().reciprocal).isGreaterThan(scores.plain().reciprocal);
    return scores;
  }

  /** The texts of pages; a page is right for it where a section of it would be. */
  private static Map<String, String> texts(PublishedSite site, String lang) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String page : site.pages()) {
      if (page.startsWith(lang + "/") && !page.endsWith("/search.html")) {
        String html = new String(Folders.read(site.folder().resolve(page)), StandardCharsets.UTF_8);
        String path = page.substring(lang.length() + 1, page.length() - ".html".length());
        texts.put(path, Jsoup.parse(html).select("main").text().toLowerCase(Locale.ROOT));
      }
    }
    return texts;
  }

  /** The pages that have the words of a query, those that have them most often first. */
  private static List<String> plainly(Map<String, String> texts, String query) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          int count = 0;
          for (String word : query.toLowerCase(Locale.ROOT).split("[\\s\u3000]+", -1)) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
              count++;
            }
          }
          if (count > 0) {
            counts.put(path, count);
          }
        });
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void theIndexOfBothLanguagesIsSmall() throws IOException {
    Path assets = PublishedSite.own().folder().resolve("assets");
    int packed = 0;
    long raw = 0;
    int scripts = 0;
    try (var files = Files.newDirectoryStream(assets, "search-{ja,en}.*.js")) {
      for (Path file : files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
          gzip.write(Files.readAllBytes(file));
        }
        packed += out.size();
        raw += Files.size(file);
        scripts++;
      }
    }
    System.out.printf(
        "SearchRelevanceIT: the index of both languages has %d bytes, %d compressed%n",
        raw, packed);
    assertThat(scripts).isEqualTo(2);
    assertThat(packed).isLessThan(LARGEST_INDEX);
  }
}
