package dev.shirube.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | 1 | 82 | 12345 | 2 errors, 1 warning in 82 pages, 12,345 links. | 誤り 2 件、注意 1 件（82 ページ、リンク 12,345 件）
          1 | 0 | 1  | 1     | 1 error, 0 warnings in 1 page, 1 link.         | 誤り 1 件、注意 0 件（1 ページ、リンク 1 件）
          0 | 3 | 2  | 0     | 0 errors, 3 warnings in 2 pages, 0 links.      | 誤り 0 件、注意 3 件（2 ページ、リンク 0 件）
          0 | 0 | 82 | 9     | All is well in 82 pages, 9 links.              | 問題は見つかりませんでした（82 ページ、リンク 9 件）
          """)
  void tellsTheCountsInBothLanguages(
      int errors, int warnings, int pages, int links, String en, String ja) {
    Summary summary = new Summary(errors, warnings, pages, links);
    assertThat(summary.words().en()).isEqualTo(en);
    assertThat(summary.words().ja()).isEqualTo(ja);
  }
}
