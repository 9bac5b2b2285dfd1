package dev.shirube.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static Finding at(String file, int line, String rule) {
    return Finding.error(rule, new Position(file, line, 1), new Words("誤り", "fault"));
  }

  @Test
  void comeSortedAndOnceWhateverTheOrderOfThreads() {
    Findings findings = new Findings();
    IntStream.range(0, 200).parallel().forEach(i -> findings.add(at("b.md", i % 20 + 1, "rule")));
    findings.add(at("a.md", 9, "z"));
    findings.add(at("a.md", 9, "a"));
    assertThat(findings.sorted()).hasSize(22).isSorted();
    assertThat(findings.sorted().get(0).rule()).isEqualTo("a");
  }

  @Test
  void warningsDoNotStopABuild() {
    Findings findings = new Findings();
    findings.add(Finding.warning("w", Position.startOf("a.md"), new Words("注意", "care")));
    assertThat(findings.hasErrors()).isFalse();
    findings.add(at("a.md", 1, "e"));
    assertThat(findings.hasErrors()).isTrue();
  }
}
