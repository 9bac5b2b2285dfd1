package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page may load and run: directives with their sources. */
record ContentPolicy(Map<String, String> directives) {
  private static final Path NGINX = Tool.PROJECT.resolve("docs/nginx.conf");
  private static final Path APACHE = Tool.PROJECT.resolve("docs/apache.conf");

  static ContentPolicy of(String text) {
    Map<String, String> directives = new LinkedHashMap<>();
    Arrays.stream(text.split(";"))
        .map(directive -> directive.strip().split(" ", 2))
        .forEach(
            parts ->
                assertThat(directives.put(parts[0], parts[1]))
                    .as("%s is said once", parts[0])
                    .isNull());
    return new ContentPolicy(directives);
  }

  /** Of a page, which says it before anything else but its encoding. */
  static ContentPolicy of(Document page) {
    assertThat(page.head().child(0).hasAttr("charset")).as("the encoding comes first").isTrue();
    Element meta = page.head().child(1);
    assertThat(meta.attr("http-equiv"))
        .as("what comes after it: " + meta)
        .isEqualTo("Content-Security-Policy");
    return of(meta.attr("content"));
  }

  static ContentPolicy ofNginx() {
    return of(found(NGINX, "\\n +default +\"(default-src[^\"]+)\";"));
  }

  static ContentPolicy ofApache() {
    return of(found(APACHE, "\\n +Header always set Content-Security-Policy \"([^\"]+)\"\\n"));
  }

  /** The one place at which a file says it. */
  private static String found(Path file, String pattern) {
    String text = new String(Folders.read(file), StandardCharsets.UTF_8);
    assertThat(Pattern.compile(pattern).matcher(text).results())
        .as(file + " says a policy")
        .hasSize(1);
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult it) -> it.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** This one and a directive more. */
  ContentPolicy and(String directive, String sources) {
    Map<String, String> more = new LinkedHashMap<>(directives);
    more.put(directive, sources);
    return new ContentPolicy(more);
  }
}
