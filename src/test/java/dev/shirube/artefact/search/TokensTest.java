package dev.shirube.artefact.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that the script must meet as well, in a browser ({@code SearchTokensIT}). */
class TokensTest {
  private static final Path VECTORS = Path.of("src/test/resources/vectors/search-tokens.json");

  @TestFactory
  Stream<DynamicTest> everyTextIsFoldedAndCut() throws IOException {
    JsonNode vectors = JsonMapper.shared().readTree(Files.readString(VECTORS));
    return StreamSupport.stream(vectors.spliterator(), false)
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.get("name").asString(),
                    () -> {
                      String text = vector.get("text").asString();
                      String folded = vector.get("folded").asString();
                      assertThat(Tokens.fold(text)).isEqualTo(folded);
                      assertThat(Tokens.foldQuery(text)).isEqualTo(vector.get("query").asString());
                      assertThat(Tokens.of(folded))
                          .containsExactlyInAnyOrderElementsOf(tokens(vector));
                    }));
  }

  private static List<String> tokens(JsonNode vector) {
    return StreamSupport.stream(vector.get("tokens").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }
}
