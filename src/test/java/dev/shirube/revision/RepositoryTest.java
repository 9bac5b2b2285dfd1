package dev.shirube.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken out of real repositories, and what is said where it is not there. */
class RepositoryTest {
  private static final List<String> FOLDERS = List.of("content", "site-config");
  private static final String PAGE = "content/ja/日本語 の名前.md";

  @TempDir Path folder;

  private GitFolder git;

  @BeforeEach
  void commitTwice() {
    git = GitFolder.init(folder.resolve("repository"));
    git.write(PAGE, "前\r\n").write("site-config/site.yml", "id: a\n").write("other/big.txt", "x");
    git.commit("one");
    git.write(PAGE, "後\n").commit("two");
  }

  private Path extract(Path root, String revision) throws UnknownRevision, IOException {
    Repository repository = Repository.around(root);
    Path scratch = Files.createTempDirectory(folder, "scratch");
    return repository.extract(repository.commit(revision), FOLDERS, scratch);
  }

  private static Words refused(Path root, String revision) {
    UnknownRevision thrown =
        catchThrowableOfType(UnknownRevision.class, () -> Repository.around(root).commit(revision));
    assertThat(thrown.words().ja()).isNotBlank();
    return thrown.words();
  }

  @Test
  void filesAreTakenOutAsTheyWereWithTheirNames() throws UnknownRevision, IOException {
    assertThat(extract(git.path(), "main~1").resolve(PAGE)).hasContent("前\r\n");
  }

  @Test
  void onlyTheFoldersOfASiteAreTakenOut() throws UnknownRevision, IOException {
    assertThat(extract(git.path(), "HEAD").resolve("other")).doesNotExist();
  }

  @Test
  void theRepositoryStaysAsItIs() throws UnknownRevision, IOException {
    git.write(PAGE, "いま\n");
    String before = git.git("status", "--porcelain");
    extract(git.path(), "main~1");
    assertThat(git.git("status", "--porcelain")).isEqualTo(before);
    assertThat(git.path().resolve(PAGE)).hasContent("いま\n");
  }

  @Test
  void aSiteMayStandInAFolderOfTheRepository() throws UnknownRevision, IOException {
    git.write("しるべ/content/ja/a.md", "中\n").write("しるべ/site-config/site.yml", "id: b\n");
    git.commit("three");
    assertThat(extract(git.path().resolve("しるべ"), "HEAD").resolve("content/ja/a.md"))
        .hasContent("中\n");
  }

  @Test
  void aSiteThatWasNotThereYetIsSaidNotToBe() {
    git.write("later/content/a.md", "a").write("later/site-config/site.yml", "id: c\n");
    git.commit("three");
    UnknownRevision thrown =
        catchThrowableOfType(
            UnknownRevision.class, () -> extract(git.path().resolve("later"), "main~1"));
    assertThat(thrown.words().en()).startsWith("This site (later) is not in main~1 (");
  }

  @Test
  void aSlipOfTheFingersIsAnsweredWithWhatWasMeant() {
    assertThat(refused(git.path(), "mian").en())
        .isEqualTo("git knows no revision “mian”. Did you mean “main”?");
  }

  @Test
  void aBranchThatWasOnlyFetchedIsNamed() {
    git.git("update-ref", "refs/remotes/origin/desk", "HEAD");
    assertThat(refused(git.path(), "desk").en())
        .isEqualTo("git knows no revision “desk”. There is “origin/desk”, though.");
  }

  @Test
  void aNameThatWouldBeAnOptionIsNone() {
    assertThat(refused(git.path(), "--all").en()).startsWith("git knows no revision “--all”.");
  }

  @Test
  void aShallowCloneSaysWhatToFetch() {
    GitFolder shallow = GitFolder.shallow(git, folder.resolve("shallow"));
    assertThat(refused(shallow.path(), "HEAD~1").en())
        .contains("a shallow clone", "git fetch --unshallow", "fetch-depth: 0");
  }

  @Test
  void aShallowCloneHandsOutWhatItHas() throws UnknownRevision, IOException {
    GitFolder shallow = GitFolder.shallow(git, folder.resolve("shallow"));
    assertThat(extract(shallow.path(), "HEAD").resolve(PAGE)).hasContent("後\n");
  }

  @Test
  void whereTwoWentApartIsFound() throws UnknownRevision {
    git.git("checkout", "--quiet", "-b", "desk", "main~1");
    git.write(PAGE, "別\n").commit("other");
    Repository repository = Repository.around(git.path());
    Commit fork = repository.fork(repository.commit("main"), repository.commit("desk"));
    assertThat(fork.hash()).isEqualTo(git.git("rev-parse", "main~1"));
  }

  @Test
  void aFolderOutsideOfARepositoryIsSaidToBe() {
    assertThat(refused(folder, "main").en()).contains(" is in no git repository.");
  }

  @Test
  void aRepositoryWithoutACommitHasNothingToCompareWith() {
    GitFolder empty = GitFolder.init(folder.resolve("empty"));
    assertThat(refused(empty.path(), "HEAD").en()).contains("no commit yet");
  }
}
