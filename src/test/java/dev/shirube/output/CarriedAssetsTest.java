package dev.shirube.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedAssetsTest {
  private Path site;

  @BeforeEach
  void place(@TempDir Path folder) {
    site = folder.resolve("site");
  }

  @Test
  void theAssetsOfTheVersionBeforeStayForOneGeneration() {
    publish("assets/site.1.css", "assets/app.1.js");
    assertThat(publish("assets/site.2.css", "assets/app.1.js"))
        .containsExactly("assets/site.1.css");
    assertThat(site.resolve("assets/site.1.css")).hasContent("assets/site.1.css");
    assertThat(publish("assets/site.3.css", "assets/app.1.js"))
        .containsExactly("assets/site.2.css");
    assertThat(site.resolve("assets/site.1.css")).doesNotExist();
  }

  @Test
  void buildingAgainWithTheSameAssetsKeepsTheSameOnes() {
    publish("assets/site.1.css");
    publish("assets/site.2.css");
    assertThat(publish("assets/site.2.css")).containsExactly("assets/site.1.css");
    assertThat(publish("assets/site.2.css", "new.html")).containsExactly("assets/site.1.css");
    assertThat(publish("assets/site.3.css")).containsExactly("assets/site.2.css");
  }

  @Test
  void anAssetThatComesBackIsTheSitesOwnAgain() {
    publish("assets/site.1.css");
    publish("assets/site.2.css");
    assertThat(publish("assets/site.1.css")).containsExactly("assets/site.2.css");
  }

  @Test
  void pagesAreNotCarried() {
    publish("index.html", "old.html", "files/old.pdf", "assets/site.1.css");
    assertThat(publish("index.html")).containsExactly("assets/site.1.css");
    assertThat(site.resolve("old.html")).doesNotExist();
  }

  @Test
  void aCleanPublicationCarriesNothingAndForgetsWhatWasCarried() {
    publish("assets/site.1.css");
    publish("assets/site.2.css");
    try (Staging staging = Staging.beside(site)) {
      staging.write("assets/site.2.css", "");
      assertThat(staging.publish(false).carried()).isEmpty();
    }
    assertThat(site.resolve("assets/site.1.css")).doesNotExist();
    assertThat(publish("assets/site.2.css")).isEmpty();
  }

  @Test
  void theTreeOfTheSourcesDoesNotListThemButCanReadThem() {
    publish("assets/site.1.css");
    try (Staging staging = Staging.beside(site)) {
      staging.write("assets/site.2.css", "");
      OutputTree tree = staging.publish(true);
      assertThat(tree.addresses()).containsExactly("assets/site.2.css");
      assertThat(tree.carried()).containsExactly("assets/site.1.css");
      assertThat(tree.read("assets/site.1.css")).asString().isEqualTo("assets/site.1.css");
    }
  }

  @Test
  void anAssetThatSomebodyDeletedIsNotMissed() throws IOException {
    publish("assets/site.1.css", "assets/app.1.js");
    Files.delete(site.resolve("assets/site.1.css"));
    assertThat(publish("index.html")).containsExactly("assets/app.1.js");
  }

  private List<String> publish(String... addresses) {
    try (Staging staging = Staging.beside(site)) {
      for (String address : addresses) {
        staging.write(address, address);
      }
      return staging.publish(true).carried();
    }
  }
}
