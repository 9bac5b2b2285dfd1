package dev.shirube.change;

import dev.shirube.diagnostic.Words;

/** The kinds of changes; what matters most to readers stands first. */
public enum Part {
  DEADLINES("締切と日付", "Deadlines and dates"),
  RECORDS("連絡先・金額などの記録", "Contacts, amounts and other records"),
  CHECKLISTS("チェックリストと、読む人の印", "Checklists and readers’ ticks"),
  PAGES("ページ", "Pages"),
  TRANSLATIONS("遅れている訳", "Translations left behind"),
  FINDINGS("検査の指摘", "Findings of the check"),
  CONFIGURATION("設定と見た目", "Configuration and looks"),
  LIMITS("くらべられなかったもの", "What could not be compared");

  private final String ja;
  private final String en;

  Part(String ja, String en) {
    this.ja = ja;
    this.en = en;
  }

  public Words title() {
    return new Words(ja, en);
  }
}
