package dev.shirube.revision;

import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import java.util.List;
import java.util.Optional;

/** Why a revision is not there, and what to do. */
final class Absence {
  private Absence() {}

  /**
   * Of one commit.
   *
   * @param refs the branches and tags that there are
   * @param shallow whether only the last part of the history was fetched
   */
  static Words of(String name, List<String> refs, boolean shallow) {
    if (refs.isEmpty()) {
      return new Words(
          "このリポジトリにはまだコミットがないので、くらべる相手がありません。",
          "This repository has no commit yet to compare with.");
    }
    Words missing =
        new Words("git に「" + name + "」という版はありません。", "git knows no revision “" + name + "”.");
    Optional<String> elsewhere = refs.stream().filter(ref -> ref.endsWith("/" + name)).findFirst();
    if (elsewhere.isPresent()) {
      return join(
          missing,
          new Words(
              "「" + elsewhere.get() + "」ならあります。", "There is “" + elsewhere.get() + "”, though."));
    }
    return join(missing, shallow ? fetch(name) : hint(name, refs));
  }

  /** Of the commit from which two went apart. */
  static Words ofFork(String one, String other, boolean shallow) {
    Words missing =
        new Words(
            "「" + one + "」と「" + other + "」が分かれたところが見つかりません。",
            "Where “" + one + "” and “" + other + "” went apart is not found.");
    return join(
        missing,
        shallow
            ? fetch(one)
            : new Words(
                "点を2つにして " + one + ".." + other + " としてください。",
                "Write two dots: " + one + ".." + other + "."));
  }

  private static Words hint(String name, List<String> refs) {
    Words near = Suggestion.hint(name, refs);
    return near.isEmpty()
        ? new Words("git branch --all で、あるものが分かります。", "git branch --all lists what there is.")
        : near;
  }

  private static Words fetch(String name) {
    String branch = name.replaceFirst("^(refs/remotes/)?origin/", "").replaceFirst("[~^@:].*$", "");
    String named = branch.isEmpty() ? name : branch;
    return new Words(
        "このリポジトリには新しい履歴しかありません（浅いクローン）。"
            + "git fetch --unshallow、または git fetch --depth=1 origin "
            + named
            + " のあとで FETCH_HEAD とくらべてください。"
            + "GitHub Actions では actions/checkout に fetch-depth: 0 を付けます。",
        "Only the newest history is here (a shallow clone). Run git fetch --unshallow; or git fetch"
            + " --depth=1 origin "
            + named
            + " and compare with FETCH_HEAD. In GitHub Actions give actions/checkout fetch-depth:"
            + " 0.");
  }

  private static Words join(Words one, Words other) {
    return new Words(one.ja() + other.ja(), one.en() + " " + other.en());
  }
}
