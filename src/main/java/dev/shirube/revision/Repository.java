package dev.shirube.revision;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The git repository in which a site stands, at its top or in a folder of it. */
public final class Repository {
  private final Path root;
  private final Git git;
  private final Path store;

  private Repository(Path root, Git git, Path store) {
    this.root = root;
    this.git = git;
    this.store = store;
  }

  /**
   * The repository around a site.
   *
   * @throws UnknownRevision if there is none
   */
  public static Repository around(Path root) throws UnknownRevision {
    Git git = Git.in(root);
    Git.Answer answer = git.run("rev-parse", "--absolute-git-dir");
    if (answer.isFine()) {
      return new Repository(root, git, Path.of(answer.line()));
    }
    throw new UnknownRevision(
        answer.err().contains("dubious ownership")
            ? new Words(
                "git がこのフォルダを使わせてくれません（持ち主がちがいます）。次を実行してください："
                    + "git config --global --add safe.directory "
                    + root,
                "git does not trust this folder, which belongs to somebody else. Run: git config"
                    + " --global --add safe.directory "
                    + root)
            : new Words(
                root + " は git のリポジトリの中にありません。git で管理しているフォルダで実行してください。",
                root + " is in no git repository. Run this in a folder that git keeps."));
  }

  /**
   * The commit of a name: a branch, a tag, a hash, or what git makes of it.
   *
   * @throws UnknownRevision if there is no such commit here
   */
  public Commit commit(String name) throws UnknownRevision {
    if (!name.isBlank() && !name.startsWith("-")) {
      Git.Answer answer = git.run("rev-parse", "--verify", "--quiet", name + "^{commit}");
      if (answer.isFine()) {
        return new Commit(name, answer.line());
      }
    }
    throw new UnknownRevision(Absence.of(name, refs(), isShallow()));
  }

  /**
   * The commit from which two went apart.
   *
   * @throws UnknownRevision if they have none in common, or it was not fetched
   */
  public Commit fork(Commit one, Commit other) throws UnknownRevision {
    Git.Answer answer = git.run("merge-base", one.hash(), other.hash());
    if (answer.isFine()) {
      return new Commit(one.name() + "..." + other.name(), answer.line());
    }
    throw new UnknownRevision(Absence.ofFork(one.name(), other.name(), isShallow()));
  }

  /**
   * Writes folders of the site as they were, and answers where.
   *
   * @param scratch an empty folder
   * @throws UnknownRevision if the site was not there
   */
  public Path extract(Commit commit, List<String> folders, Path scratch) throws UnknownRevision {
    Path tree = scratch.resolve("tree");
    try {
      Files.createDirectory(tree);
    } catch (IOException e) {
      throw new FatalException(
          new Words("一時フォルダに書けません：" + e.getMessage(), "Cannot write to " + tree), e);
    }
    Git inTree =
        git.with(
            tree,
            Map.of(
                "GIT_DIR", store.toString(),
                "GIT_WORK_TREE", tree.toString(),
                "GIT_INDEX_FILE", scratch.resolve("index").toString()));
    // The dot leads to the folder of the site, wherever in the repository that is.
    Git.Answer found = git.run("rev-parse", "--verify", "--quiet", commit.hash() + ":./");
    if (!found.isFine()) {
      throw absent(commit);
    }
    mustWork(inTree.run("read-tree", "--no-sparse-checkout", found.line()));
    List<String> listing = new ArrayList<>(List.of("ls-files", "-z", "--"));
    listing.addAll(folders);
    Git.Answer names = mustWork(inTree.run(listing.toArray(String[]::new)));
    mustWork(inTree.run(names.bytes(), "checkout-index", "-f", "-z", "--stdin"));
    for (String folder : folders) {
      if (!Files.isDirectory(tree.resolve(folder))) {
        throw absent(commit);
      }
    }
    return tree;
  }

  private UnknownRevision absent(Commit commit) {
    return new UnknownRevision(
        new Words(
            commit.label() + " には、このサイト（" + root.getFileName() + "）がまだありません。もっと新しい版を指定してください。",
            "This site ("
                + root.getFileName()
                + ") is not in "
                + commit.label()
                + ". Name a later one."));
  }

  private static Git.Answer mustWork(Git.Answer answer) {
    if (!answer.isFine()) {
      throw new FatalException(
          new Words(
              "git から前の版を取り出せません：" + answer.err(),
              "git did not hand the files out: " + answer.err()));
    }
    return answer;
  }

  private List<String> refs() {
    List<String> refs = new ArrayList<>();
    git.run("for-each-ref", "--format=%(refname:short)").text().lines().forEach(refs::add);
    return refs;
  }

  private boolean isShallow() {
    return Optional.of(git.run("rev-parse", "--is-shallow-repository").line())
        .filter("true"::equals)
        .isPresent();
  }
}
