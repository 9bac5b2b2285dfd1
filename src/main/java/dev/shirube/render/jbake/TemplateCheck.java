package dev.shirube.render.jbake;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Lines;
import dev.shirube.diagnostic.Words;
import dev.shirube.source.SourceFiles;
import dev.shirube.source.SourceText;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * FreeMarker can force escaping but not forbid to say of a text that it needs none. Only our own
 * writers make finished HTML, so a template that says so is refused.
 */
final class TemplateCheck {
  private static final Pattern UNESCAPED = Pattern.compile("\\?\\s*no_?[eE]sc\\b");

  private TemplateCheck() {}

  static void run(SourceFiles sources, Findings findings) {
    for (Path file : sources.under("templates", ".ftlh", ".ftlx")) {
      sources.read(file).ifPresent(text -> check(text, findings));
    }
  }

  private static void check(SourceText source, Findings findings) {
    Matcher matcher = UNESCAPED.matcher(source.text());
    while (matcher.find()) {
      findings.add(
          Finding.error(
                  "template/unescaped",
                  Lines.of(source.file(), source.text()).at(matcher.start()),
                  new Words(
                      "テンプレートで文字をそのまま出すことはできません。", "A template cannot print a text unescaped."))
              .found(matcher.group())
              .hint(
                  new Words(
                      "?no_esc を消してください。本文や記録の HTML はそのままで正しく出ます。",
                      "Take ?no_esc away. The HTML of bodies and records prints rightly as it is.")));
    }
  }
}
