package dev.shirube.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shirube.picture.Plan.Day;
import dev.shirube.picture.Plan.Open;
import dev.shirube.picture.Plan.Span;
import dev.shirube.picture.Plan.Step;
import dev.shirube.picture.Plan.Until;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
  @Test
  void aDayIsTheEndOfItsPartOfTheMonth() {
    Plan plan =
        new Plan(List.of(new Step("a", new Day(2, 31), 0), new Step("b", new Day(0, 1), 1)));
    assertThat(plan.span("a")).hasValue(new Span(-1, -1));
    assertThat(plan.span("a")).get().matches(Span::isDay);
    Span withLead = plan.span("b").orElseThrow();
    assertThat(withLead.to()).isCloseTo(1 / 31.0, within(1e-9));
    assertThat(withLead.from()).isCloseTo(withLead.to() - 1, within(1e-9));
  }

  @Test
  void aStepEndsWhereTheNextOneBegins() {
    Plan plan =
        new Plan(
            List.of(
                new Step("first", new Until("second"), 3),
                new Step("second", new Until("third"), 0.5),
                new Step("third", new Day(1, 31), 1)));
    assertThat(plan.span("third")).hasValue(new Span(-1, 0));
    assertThat(plan.span("second")).hasValue(new Span(-1.5, -1));
    assertThat(plan.span("first")).hasValue(new Span(-4.5, -1.5));
  }

  @Test
  void whatHangsOnItselfOrOnNothingHasNoTime() {
    Plan plan =
        new Plan(
            List.of(
                new Step("itself", new Until("itself"), 1),
                new Step("one", new Until("other"), 1),
                new Step("other", new Until("one"), 1),
                new Step("into-the-circle", new Until("one"), 1),
                new Step("lost", new Until("nowhere"), 1),
                new Step("open", new Open(), 1)));
    for (String id : List.of("itself", "one", "other", "into-the-circle", "lost", "open", "none")) {
      assertThat(plan.span(id)).as(id).isEmpty();
    }
  }

  @Test
  void aLongChainIsCountedThrough() {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("0", new Day(1, 31), 1));
    for (int i = 1; i < 10_000; i++) {
      steps.add(new Step("" + i, new Until("" + (i - 1)), 1));
    }
    assertThat(new Plan(steps).span("9999")).hasValue(new Span(-10_000, -9_999));
  }
}
