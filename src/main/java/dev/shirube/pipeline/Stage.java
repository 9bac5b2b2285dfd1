package dev.shirube.pipeline;

import dev.shirube.diagnostic.Words;

/** What a build or check is doing, for a person who waits. */
public enum Stage {
  FETCHING("前の版を取り出しています…", "Taking the version before out of git…"),
  READING("読んでいます…", "Reading…"),
  BAKING("ページを作っています…", "Making pages…"),
  PUBLISHING("入れ替えています…", "Publishing…"),
  BUNDLING("まとめています…", "Bundling…"),
  CHECKING("確かめています…", "Checking…");

  private final String ja;
  private final String en;

  Stage(String ja, String en) {
    this.ja = ja;
    this.en = en;
  }

  public Words words() {
    return new Words(ja, en);
  }
}
