package dev.shirube.check.rules;

import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the pages of docs/rules say of a rule in their first sentence. */
public final class RulePages {
  private RulePages() {}

  /** The name of a rule's page, without its ending. */
  public static String name(String rule) {
    return rule.replace('/', '-');
  }

  /** What a rule is about; its name where it has no page. */
  public static Words about(String rule) {
    return new Words(sentence(rule, ".ja.md", "。"), sentence(rule, ".md", ". "));
  }

  private static String sentence(String rule, String ending, String end) {
    try (InputStream page = RulePages.class.getResourceAsStream(name(rule) + ending)) {
      if (page == null) {
        return rule;
      }
      String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      String[] paragraphs = text.split("\n\n", 3);
      String first = (paragraphs[1] + " ").replace("\n", end.equals("。") ? "" : " ");
      int stop = first.indexOf(end);
      return stop < 0 ? first.strip() : first.substring(0, stop + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
