package dev.shirube.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  @TempDir Path folder;
  private Path root;
  private final Findings findings = new Findings();
  private SourceFiles files;

  @BeforeEach
  void aRootInsideTheFolder() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
    files = new SourceFiles(root, findings);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> told() {
    return findings.sorted().stream().map(f -> f.position() + " " + f.rule()).toList();
  }

  private Finding finding() {
    assertThat(findings.sorted()).hasSize(1);
    return findings.sorted().get(0);
  }

  private List<String> names(List<Path> paths) {
    return paths.stream().map(files::name).toList();
  }

  @Test
  void aFileIsItsNameFromTheRootAndItsText() throws IOException {
    Path file = write("content/ja/頁.md", "本文\n");
    assertThat(files.read(file)).contains(new SourceText("content/ja/頁.md", "本文\n"));
    assertThat(told()).isEmpty();
  }

  @Test
  void aDecomposedNameIsComposed() throws IOException {
    String decomposed = Normalizer.normalize("ガイド.md", Normalizer.Form.NFD);
    Path file = write(decomposed, "x");
    assertThat(files.read(file).map(SourceText::file)).contains("ガイド.md");
  }

  @Test
  void twoNamesThatOnlyLookDifferentToTheDiskAreTold() throws IOException {
    write("d/ガ.md", "x");
    write("d/" + Normalizer.normalize("ガ.md", Normalizer.Form.NFD), "x");
    assumeThat(root.resolve("d").toFile().list()).hasSize(2);
    assertThat(files.under("d", ".md")).hasSize(1);
    assertThat(told()).containsExactly("d/ガ.md:1:1 source/same-name");
  }

  @Test
  void lineEndsOfWindowsAndOldMacsBecomeNewlines() throws IOException {
    Path file = write("a.md", "1\r\n2\r3\n\r\n");
    assertThat(files.read(file).map(SourceText::text)).contains("1\n2\n3\n\n");
    assertThat(told()).isEmpty();
  }

  @Test
  void aReplacementCharacterThatAnAuthorTypedIsText() throws IOException {
    Path file = write("a.md", "\ufffd");
    assertThat(files.read(file).map(SourceText::text)).contains("\ufffd");
    assertThat(told()).isEmpty();
  }

  @Test
  void bytesThatAreNotUtf8AreToldAtTheFirstOfThem() throws IOException {
    Path file = write("a.md", concat("行1\r\nあいう", "申請".getBytes(Charset.forName("Shift_JIS"))));
    assertThat(files.read(file)).isEmpty();
    assertThat(finding().position()).hasToString("a.md:2:4");
    assertThat(finding().rule()).isEqualTo("source/encoding");
    assertThat(finding().found()).isEqualTo("0x90");
    assertThat(finding().message().ja()).contains("UTF-8ではありません");
    assertThat(finding().hint().en()).contains("Shift_JIS");
  }

  @Test
  void aSequenceCutOffAtTheEndIsTold() throws IOException {
    Path file = write("a.md", concat("x\ny", new byte[] {(byte) 0xe3, (byte) 0x81}));
    assertThat(files.read(file)).isEmpty();
    assertThat(told()).containsExactly("a.md:2:2 source/encoding");
  }

  @Test
  void utf16IsTold() throws IOException {
    Path file = write("a.md", "abc".getBytes(StandardCharsets.UTF_16));
    assertThat(files.read(file)).isEmpty();
    assertThat(told()).containsExactly("a.md:1:1 source/encoding");
  }

  @Test
  void aByteOrderMarkIsToldAndTheRestIsRead() throws IOException {
    Path file = write("a.md", "\ufeffa\n");
    assertThat(files.read(file).map(SourceText::text)).contains("a\n");
    assertThat(told()).containsExactly("a.md:1:1 source/bom");
    assertThat(finding().hint().ja()).contains("BOMなし");
  }

  @Test
  void aLineBeyondTheLimitIsToldAtItsStart() throws IOException {
    Path fits = write("fits.md", "a\n" + "あ".repeat(100_000) + "\n");
    Path tooLong = write("long.md", "a\n\n" + "b".repeat(100_001));
    assertThat(files.read(fits)).isPresent();
    assertThat(files.read(tooLong)).isEmpty();
    assertThat(told()).containsExactly("long.md:3:1 source/long-line");
    assertThat(finding().found()).isEqualTo("100001");
  }

  @Test
  void aFileBeyondTheLimitIsNotReadAtAll() throws IOException {
    Path file = write("big.md", new byte[(16 << 20) + 1]);
    assertThat(files.read(file)).isEmpty();
    assertThat(told()).containsExactly("big.md:1:1 source/too-large");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    assertThat(files.read(root.resolve("x/none.md"))).isEmpty();
    assertThat(finding().position()).hasToString("x/none.md:1:1");
    assertThat(finding().rule()).isEqualTo("source/unreadable");
    assertThat(finding().message().en()).contains("does not exist");
  }

  @Test
  void aFolderInPlaceOfAFileIsTold() throws IOException {
    Files.createDirectory(root.resolve("folder.md"));
    assertThat(files.read(root.resolve("folder.md"))).isEmpty();
    assertThat(told()).containsExactly("folder.md:1:1 source/unreadable");
  }

  @Test
  void aFileOutsideTheRootIsNotRead() throws IOException {
    Path outside = Files.writeString(folder.resolve("secret.md"), "secret");
    assertThat(files.read(outside)).isEmpty();
    assertThat(finding().rule()).isEqualTo("source/outside-root");
  }

  @Test
  void linksOutOfTheRootAreNotFollowed() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("a.md"), "secret");
    write("content/b.md", "b");
    Files.createSymbolicLink(root.resolve("content/a.md"), outside.resolve("a.md"));
    Files.createSymbolicLink(root.resolve("content/more"), outside);

    assertThat(names(files.under("content", ".md"))).containsExactly("content/b.md");
    assertThat(files.read(root.resolve("content/a.md"))).isEmpty();
    assertThat(files.read(root.resolve("content/more/a.md"))).isEmpty();

    assertThat(told())
        .containsExactly(
            "content/a.md:1:1 source/outside-root",
            "content/more:1:1 source/outside-root",
            "content/more/a.md:1:1 source/outside-root");
  }

  @Test
  void linksInsideTheRootAreFollowed() throws IOException {
    write("shared/a.md", "a");
    Files.createDirectory(root.resolve("content"));
    Files.createSymbolicLink(root.resolve("content/link"), root.resolve("shared"));
    assertThat(names(files.under("content", ".md"))).containsExactly("content/link/a.md");
    assertThat(files.read(root.resolve("content/link/a.md")))
        .contains(new SourceText("content/link/a.md", "a"));
    assertThat(told()).isEmpty();
  }

  @Test
  void aRootThatIsItselfALinkIsNoWayOut() throws IOException {
    write("a.md", "a");
    Path link = Files.createSymbolicLink(folder.resolve("link"), root);
    SourceFiles linked = new SourceFiles(link, findings);
    assertThat(linked.read(link.resolve("a.md"))).contains(new SourceText("a.md", "a"));
    assertThat(told()).isEmpty();
  }

  @Test
  void aCircleOfLinksEnds() throws IOException {
    write("content/a.md", "a");
    Files.createSymbolicLink(root.resolve("content/again"), root.resolve("content"));
    files.under("content", ".md");
    assertThat(told()).containsExactly("content/again/again:1:1 source/unreadable");
  }

  @Test
  void aLinkToNothingIsTold() throws IOException {
    Files.createDirectory(root.resolve("content"));
    Files.createSymbolicLink(root.resolve("content/a.md"), root.resolve("content/none.md"));
    assertThat(files.under("content", ".md")).isEmpty();
    assertThat(told()).containsExactly("content/a.md:1:1 source/unreadable");
  }

  @Test
  void filesAreSortedByNameAndSplitByEnding() throws IOException {
    for (String name : List.of("b.md", "a/z.md", "a.md", "a-b.md", "x.txt", "A.MD")) {
      write("content/" + name, "x");
    }
    assertThat(names(files.under("content", ".md")))
        .containsExactly("content/a-b.md", "content/a.md", "content/a/z.md", "content/b.md");
    assertThat(names(files.others("content", ".md")))
        .containsExactly("content/A.MD", "content/x.txt");
  }

  @Test
  void whatEditorsAndSystemsLeaveBehindIsPassedOver() throws IOException {
    for (String name : List.of(".DS_Store", "~$a.md", "a.md~", ".git/a.md", "a.md")) {
      write("content/" + name, "x");
    }
    assertThat(names(files.under("content", ""))).containsExactly("content/a.md");
    assertThat(files.others("content", ".md")).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereHasNoFiles() {
    assertThat(files.under("content", ".md")).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void aRootThatIsNotThereIsToldWithTheFile() {
    SourceFiles nowhere = new SourceFiles(folder.resolve("nowhere"), findings);
    assertThat(nowhere.read(folder.resolve("nowhere/site.yml"))).isEqualTo(Optional.empty());
    assertThat(told()).containsExactly("site.yml:1:1 source/unreadable");
  }

  private static byte[] concat(String text, byte[] more) {
    byte[] head = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + more.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(more, 0, all, head.length, more.length);
    return all;
  }
}
