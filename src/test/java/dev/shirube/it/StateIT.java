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

/** The document of all ticks: what its functions give, and what holds for any document. */
class StateIT {
  private static final int TIMES = 400;

  private static ScriptPage page;
  private static StateSchema schema;

  @BeforeAll
  static void open() {
    page = new ScriptPage("state", "progress", "handover").withTests("laws");
    schema = new StateSchema();
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @TestFactory
  Stream<DynamicTest> theStateIsAsItShouldBe() {
    return vectors("state.json");
  }

  @TestFactory
  Stream<DynamicTest> progressIsAsItShouldBe() {
    return vectors("progress.json");
  }

  private static Stream<DynamicTest> vectors(String file) {
    page.vectors(file);
    return page.eachVector(StateIT::check);
  }

  private static void check(int at) {
    Map<?, ?> result = (Map<?, ?>) page.run("at => runVector(vectors[at])", at);
    assertThat(result.get("found")).isEqualTo(result.get("expected"));
    assertThat(result.get("touched")).as("arguments were changed").isEqualTo(false);
  }

  @TestFactory
  Stream<DynamicTest> aLawHolds() {
    return ((List<?>) page.run("() => lawNames()"))
        .stream()
            .map(
                name ->
                    DynamicTest.dynamicTest(
                        String.valueOf(name),
                        () ->
                            assertThat((List<?>) page.run("breaches", List.of(name, TIMES)))
                                .as("seeds of documents for which it does not")
                                .isEmpty()));
  }

  @Test
  void theSchemaDescribesEveryDocument() {
    for (Object document : (List<?>) page.run("randomDocuments", 60)) {
      assertThat(schema.faults((String) document)).as((String) document).isEmpty();
    }
  }

  /** Else the schema would promise less than the core keeps, or more. */
  @Test
  void theSchemaRefusesWhatIsCleaned() {
    page.vectors("state.json");
    List<?> cases =
        (List<?>)
            page.run(
                """
                () => vectors.filter(it => it.function === 'state.normalise')
                    .map(it => ({name: it.name, raw: JSON.stringify(it.arguments[0]),
                        clean: JSON.stringify(it.result.doc), dropped: it.result.dropped}))
                """);
    assertThat(cases).hasSizeGreaterThan(10);
    for (Object one : cases) {
      Map<?, ?> it = (Map<?, ?>) one;
      assertThat(schema.faults((String) it.get("clean"))).as("%s", it.get("name")).isEmpty();
      assertThat(schema.faults((String) it.get("raw")).isEmpty())
          .as("%s", it.get("name"))
          .isEqualTo(it.get("dropped").equals(0));
    }
  }

  @Test
  void olderDataGoesThroughEveryStepInTurn() {
    assertThat(
            page.run(
                """
                () => {
                  const steps = {
                    1: raw => ({...raw, version: 2, ticks: raw.ticks.concat('two')}),
                    2: raw => ({...raw, version: 3, ticks: raw.ticks.concat('three')}),
                  };
                  const to = version => shirube.state.migrate({version, ticks: []}, steps, 3);
                  return [to(1).ticks.join(), to(2).ticks.join(), to(3).ticks.join(), to(0), to('1')];
                }
                """))
        .isEqualTo(java.util.Arrays.asList("two,three", "three", "", null, null));
  }

  @Test
  void aStepThatLeadsNowhereIsNotRepeated() {
    assertThat(page.run("() => shirube.state.migrate({version: 1}, {1: raw => ({version: 1})}, 3)"))
        .isNull();
  }
}
