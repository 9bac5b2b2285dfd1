package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Stored, imported and handed-over content of any kind: nothing throws, nothing reaches the
 * language's own objects, what comes out is a document, and what was on the device is still there.
 */
class HostileStateIT {
  private static ScriptPage page;
  private static StateSchema schema;

  @BeforeAll
  static void open() {
    page = new ScriptPage("state", "progress", "handover").withTests("hostile");
    page.vectors("hostile.json");
    schema = new StateSchema();
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @TestFactory
  Stream<DynamicTest> doesNoHarm() {
    return page.eachVector(HostileStateIT::check);
  }

  private static void check(int at) {
    Map<?, ?> expected = (Map<?, ?>) page.run("at => vectors[at]", at);
    Map<?, ?> result = (Map<?, ?>) page.run("hostile", at);
    assertThat(result.get("untouched")).as("objects that belong to all").isEqualTo(true);
    assertThat((List<?>) result.get("lost")).as("what was there before").isEmpty();
    assertThat(result.get("faults")).isEqualTo(expected.get("faults"));
    if (expected.containsKey("left")) {
      assertThat(result.get("left")).as("values that were read").isEqualTo(expected.get("left"));
    }
    if (!expected.containsKey("faults")) {
      assertThat(result.get("fault")).isEqualTo(expected.get("fault"));
    }
    for (Object document : (List<?>) result.get("docs")) {
      assertThat(schema.faults((String) document)).isEmpty();
    }
  }

  @Test
  void thereAreEnoughCasesToTrustIt() {
    assertThat((int) page.run("() => vectors.length")).isGreaterThanOrEqualTo(60);
  }
}
