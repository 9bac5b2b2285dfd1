package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker's list, the manifests and the icons, held against the tree that they are in. */
class KeptFilesTest {
  private static final Pattern EDITION = Pattern.compile("(?m)^ *var edition = (\\{.*\\});$");
  private static final int WHITE = 0xffffffff;

  @TempDir static Path folder;
  private static SiteFolder source;
  private static Path published;
  private static BuiltSite site;

  @BeforeAll
  static void build() {
    source = SiteFolder.example(folder);
    published = folder.resolve("published");
    site = BuiltSite.build(source, published);
  }

  private static JsonNode edition(BuiltSite of) throws IOException {
    Matcher edition = EDITION.matcher(of.text("sw.js"));
    assertThat(edition.find()).isTrue();
    return new ObjectMapper().readTree(edition.group(1));
  }

  private static Map<String, String> files(JsonNode edition) {
    Map<String, String> files = new TreeMap<>();
    edition.get("files").properties().forEach(it -> files.put(it.getKey(), it.getValue().asText()));
    return files;
  }

  @Test
  void everyFileIsKeptButForWhatNoReaderSees() throws IOException {
    Set<String> left = new TreeSet<>(site.files());
    left.removeAll(files(edition(site)).keySet());
    left.removeIf(it -> it.startsWith("assets/"));
    assertThat(left)
        .containsExactly(
            "404.html",
            "en/app.webmanifest",
            "en/feed.xml",
            "icons/app-192.png",
            "icons/app-512.png",
            "icons/app-maskable-512.png",
            "icons/app-touch-180.png",
            "ja/app.webmanifest",
            "ja/feed.xml",
            "llms.txt",
            "robots.txt",
            "sitemap.xml",
            "sw.js");
    assertThat(site.files()).containsAll(files(edition(site)).keySet());
  }

  @Test
  void whatAnyPageNamesIsKept() throws IOException {
    Set<String> kept = files(edition(site)).keySet();
    assertThat(kept).anyMatch(it -> it.startsWith("assets/"));
    for (String file : site.files()) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      boolean isNamed =
          kept.stream()
              .filter(it -> it.matches(".*\\.(html|js|css)"))
              .anyMatch(it -> site.text(it).contains(name));
      if (file.startsWith("assets/")) {
        assertThat(kept.contains(file)).as(file).isEqualTo(isNamed);
      }
    }
  }

  @Test
  void theHashesAreThoseOfTheFiles() throws IOException, NoSuchAlgorithmException {
    long bytes = 0;
    for (Map.Entry<String, String> file : files(edition(site)).entrySet()) {
      byte[] content = Files.readAllBytes(published.resolve(file.getKey()));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      assertThat(file.getValue())
          .as(file.getKey())
          .isEqualTo(Base64.getEncoder().encodeToString(hash));
      bytes += content.length;
    }
    assertThat(edition(site).get("bytes").asLong()).isEqualTo(bytes);
  }

  @Test
  void aChangeOfAPageOrOfTheWorkerIsAnotherVersion(@TempDir Path other) throws IOException {
    String version = edition(site).get("version").asText();
    SiteFolder changed = SiteFolder.example(other);
    assertThat(edition(BuiltSite.build(changed, other.resolve("same"))).get("version").asText())
        .isEqualTo(version);
    changed.change("templates/sw.js", "TOGETHER = 6", "TOGETHER = 5");
    String worker =
        edition(BuiltSite.build(changed, other.resolve("worker"))).get("version").asText();
    assertThat(worker).isNotEqualTo(version);
    changed.change("content/ja/index.md", "title:", "title: 新しい");
    assertThat(edition(BuiltSite.build(changed, other.resolve("page"))).get("version").asText())
        .isNotIn(version, worker);
  }

  @Test
  void ofASiteThatIsTooLargeOnlyTheFirstPagesAreKeptAndThePublisherIsTold(@TempDir Path other)
      throws IOException {
    SiteFolder large = SiteFolder.example(other);
    Path film = Files.createDirectories(large.file("content/files")).resolve("film.bin");
    Files.write(film, new byte[50_000_000]);
    Path out = other.resolve("published");
    SiteFolder.Run run =
        SiteFolder.run("--root", large.root().toString(), "build", "--out", out.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("[offline/too-large]").contains("larger than 50 MB");
    BuiltSite built = BuiltSite.read(out);
    JsonNode edition = edition(built);
    assertThat(edition.get("whole").asBoolean()).isFalse();
    Set<String> kept = files(edition).keySet();
    assertThat(kept.stream().filter(it -> !it.startsWith("assets/")))
        .containsExactly("en/index.html", "index.html", "ja/index.html", "offline.html");
    for (String page : new String[] {"ja/index.html", "offline.html"}) {
      for (String asset : built.page(page).select("[src*=assets/]").eachAttr("src")) {
        assertThat(kept).contains(asset.substring(asset.indexOf("assets/")));
      }
    }
    assertThat(edition(site).get("whole").asBoolean()).isTrue();
  }

  @Test
  void aSiteWithoutAWorkerOrASignIsBuiltWithout(@TempDir Path other) throws IOException {
    SiteFolder without = SiteFolder.example(other);
    without.delete("templates/sw.js");
    without.delete("templates/img/icon.svg");
    BuiltSite built = BuiltSite.build(without, other.resolve("published"));
    assertThat(built.files())
        .noneMatch(
            it -> it.equals("sw.js") || it.endsWith(".webmanifest") || it.contains("icons/"));
    assertThat(built.page("ja/index.html").select("link[rel=manifest], script[src*=offline]"))
        .isEmpty();
    assertThat(built.brokenLinks()).isEmpty();
  }

  @Test
  void theManifestHasWhatBrowsersAskForBeforeTheyInstall() throws IOException {
    for (String lang : new String[] {"ja", "en"}) {
      JsonNode manifest = new ObjectMapper().readTree(site.text(lang + "/app.webmanifest"));
      assertThat(manifest.get("lang").asText()).isEqualTo(lang);
      assertThat(manifest.get("name").asText()).isNotEmpty();
      assertThat(manifest.get("short_name").asText()).isNotEmpty();
      assertThat(manifest.get("display").asText()).isEqualTo("standalone");
      assertThat(manifest.get("scope").asText()).isEqualTo("../");
      assertThat(manifest.get("id").asText()).isEqualTo("/guide/" + lang + "/index.html");
      assertThat(site.files()).contains(lang + "/" + manifest.get("start_url").asText());
      Set<String> purposes = new TreeSet<>();
      for (JsonNode icon : manifest.get("icons")) {
        Path file = published.resolve(lang).resolve(icon.get("src").asText()).normalize();
        BufferedImage picture = ImageIO.read(file.toFile());
        String size = picture.getWidth() + "x" + picture.getHeight();
        assertThat(icon.get("sizes").asText()).isEqualTo(size);
        purposes.add(icon.get("purpose").asText() + " " + size);
      }
      assertThat(purposes).containsExactly("any 192x192", "any 512x512", "maskable 512x512");
    }
  }

  @Test
  void iconsThatAreCutOrStandOnBlackHaveAGround() throws IOException {
    for (String name : new String[] {"app-maskable-512.png", "app-touch-180.png"}) {
      BufferedImage icon = ImageIO.read(published.resolve("icons").resolve(name).toFile());
      int last = icon.getWidth() - 1;
      assertThat(new int[] {icon.getRGB(0, 0), icon.getRGB(last, last)})
          .as(name)
          .containsOnly(WHITE);
    }
    BufferedImage maskable = ImageIO.read(published.resolve("icons/app-maskable-512.png").toFile());
    double safe = 0.4 * maskable.getWidth();
    double middle = maskable.getWidth() / 2.0;
    int drawn = 0;
    for (int y = 0; y < maskable.getHeight(); y++) {
      for (int x = 0; x < maskable.getWidth(); x++) {
        if (maskable.getRGB(x, y) != WHITE) {
          drawn++;
          assertThat(Math.hypot(x + 0.5 - middle, y + 0.5 - middle)).isLessThan(safe);
        }
      }
    }
    assertThat(drawn).isGreaterThan(maskable.getWidth() * maskable.getHeight() / 20);
  }
}
