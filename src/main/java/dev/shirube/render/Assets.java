package dev.shirube.render;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Lines;
import dev.shirube.diagnostic.Words;
import dev.shirube.output.AssetName;
import dev.shirube.output.SiteFiles;
import dev.shirube.source.SourceFiles;
import dev.shirube.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style sheets, scripts and pictures of the templates, under names that carry a hash of their
 * content, so that a browser may keep them for ever. A style sheet's and a script's imports are put
 * in their place, and {@code url()}s are led to the hashed names.
 */
final class Assets {
  private static final String FOLDER = "templates/";

  /** Scripts of others, which stay as they came. */
  private static final String VENDOR = "js/vendor/";

  private static final Pattern IMPORT =
      Pattern.compile(
          "@import\\s+(?:url\\()?[\"']([^\"']+)[\"']\\)?\\s*(?:layer\\(([A-Za-z0-9_.-]+)\\))?\\s*;");
  private static final Pattern SCRIPT_IMPORT = Pattern.compile("(?m)^// @import \"([^\"]+)\"$");
  private static final Pattern URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");

  private final SourceFiles sources;
  private final SiteFiles out;
  private final KnownAssets known;
  private final Findings findings;
  private final Map<String, Path> files = new TreeMap<>();
  private final Map<String, String> hashed = new TreeMap<>();
  private final Map<String, Boolean> imported = new HashMap<>();

  private Assets(SourceFiles sources, SiteFiles out, KnownAssets known, Findings findings) {
    this.known = known;
    this.sources = sources;
    this.out = out;
    this.findings = findings;
  }

  /**
   * Writes all assets; the answer leads from {@code css/site.css} to its address in the output.
   *
   * @param made assets that have no file
   * @param known what was made of the same templates before
   */
  static Map<String, String> write(
      SourceFiles sources,
      Map<String, byte[]> made,
      SiteFiles out,
      KnownAssets known,
      Findings findings) {
    return new Assets(sources, out, known, findings).write(made);
  }

  private Map<String, String> write(Map<String, byte[]> made) {
    made.forEach(this::put);
    for (String folder : new String[] {"css", "js", "img"}) {
      for (Path file : sources.under(FOLDER + folder, "")) {
        files.put(sources.name(file).substring(FOLDER.length()), file);
      }
    }
    Map<String, String> sheets = new TreeMap<>();
    files.forEach(
        (name, file) -> {
          if (name.endsWith(".js")) {
            put(name, known.get(name, () -> script(name)));
          } else if (!name.endsWith(".css")) {
            put(name, known.get(name, () -> bytes(file)));
          }
        });
    for (String name : files.keySet()) {
      if (name.endsWith(".css")) {
        sheets.put(name, sheet(name, new ArrayDeque<>()));
      }
    }
    sheets.forEach(
        (name, css) -> {
          if (!imported.containsKey(name)) {
            put(name, SheetComments.strip(css).getBytes(StandardCharsets.UTF_8));
          }
        });
    return Collections.unmodifiableMap(hashed);
  }

  private void put(String name, byte[] content) {
    String flat = "assets/" + name.substring(name.lastIndexOf('/') + 1);
    String address = AssetName.hashed(flat, content);
    out.write(address, content);
    hashed.put(name, address);
  }

  private byte[] script(String name) {
    return script(name, new ArrayDeque<>()).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A script, with others in the place of the comments that name them. */
  private String script(String name, Deque<String> within) {
    Path file = files.get(name);
    Optional<SourceText> source = file == null ? Optional.empty() : sources.read(file);
    if (source.isEmpty()) {
      return "";
    }
    within.push(name);
    String text = source.get().text();
    StringBuilder out = new StringBuilder();
    Matcher matcher = SCRIPT_IMPORT.matcher(text);
    int at = 0;
    while (matcher.find()) {
      out.append(code(name, text.substring(at, matcher.start())));
      String target = beside(name, matcher.group(1));
      if (!files.containsKey(target) || within.contains(target)) {
        unknown(source.get(), matcher.start(1), matcher.group(1));
      } else {
        out.append(script(target, within));
      }
      at = matcher.end();
    }
    within.pop();
    return out.append(code(name, text.substring(at))).toString();
  }

  private static String code(String name, String text) {
    return name.startsWith(VENDOR) ? text : ScriptComments.strip(text);
  }

  private String sheet(String name, Deque<String> within) {
    Path file = files.get(name);
    Optional<SourceText> source = file == null ? Optional.empty() : sources.read(file);
    if (source.isEmpty()) {
      return "";
    }
    within.push(name);
    String css = source.get().text();
    StringBuilder out = new StringBuilder();
    Matcher matcher = IMPORT.matcher(css);
    int at = 0;
    while (matcher.find()) {
      out.append(links(name, css.substring(at, matcher.start()), source.get(), at));
      String target = beside(name, matcher.group(1));
      if (!files.containsKey(target) || within.contains(target)) {
        unknown(source.get(), matcher.start(1), matcher.group(1));
      } else {
        imported.put(target, true);
        String inner = sheet(target, within);
        String layer = matcher.group(2);
        out.append(layer == null ? inner : "@layer " + layer + " {\n" + inner + "}");
      }
      at = matcher.end();
    }
    out.append(links(name, css.substring(at), source.get(), at));
    within.pop();
    return out.toString();
  }

  private String links(String name, String css, SourceText source, int offset) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = URL.matcher(css);
    int at = 0;
    while (matcher.find()) {
      String target = matcher.group(1);
      out.append(css, at, matcher.start());
      at = matcher.end();
      if (target.startsWith("#") || target.startsWith("data:")) {
        out.append(matcher.group());
        continue;
      }
      String address = hashed.get(beside(name, target));
      if (address == null) {
        unknown(source, offset + matcher.start(1), target);
      } else {
        out.append("url(\"").append(address.substring("assets/".length())).append("\")");
      }
    }
    return out.append(css.substring(at)).toString();
  }

  private void unknown(SourceText source, int at, String found) {
    findings.add(
        Finding.error(
                "template/unknown-asset",
                Lines.of(source.file(), source.text()).at(at),
                new Words("このファイルは templates/ にありません。", "templates/ has no such file."))
            .found(found));
  }

  /** The name of what a style sheet refers to, from the templates' folder. */
  private static String beside(String name, String target) {
    return Path.of(FOLDER + name)
        .resolveSibling(target)
        .normalize()
        .toString()
        .replace('\\', '/')
        .replaceFirst("^" + FOLDER, "");
  }
}
