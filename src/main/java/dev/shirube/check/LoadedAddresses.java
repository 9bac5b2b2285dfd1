package dev.shirube.check;

import dev.shirube.check.html.Link;
import dev.shirube.check.html.LinkKind;
import dev.shirube.check.html.WebFile;
import dev.shirube.check.html.WebFileReader;
import dev.shirube.check.links.Spot;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Lines;
import dev.shirube.diagnostic.Position;
import dev.shirube.render.SourceMap;
import dev.shirube.source.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every address that the published pages hold or that their style sheets and scripts load, at the
 * place where a person wrote it. Found out when the first rule asks for it, and but once.
 */
public final class LoadedAddresses {
  /** What a script asks for by itself. Most letters begin none of its words. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?=[ifsrESW])\\b(?:import\\b[^;\"'`]*|(?:fetch|importScripts|sendBeacon|Worker"
              + "|SharedWorker|WebSocket|EventSource|register)\\s*\\(\\s*)[\"'`]([^\"'`\\s]+)");

  private final Path root;
  private final List<WebFile> web;
  private final SourceOrigin origin;
  private @Nullable List<Loaded> all;

  /**
   * @param root of the sources
   * @param web the files of the output
   */
  public LoadedAddresses(Path root, List<WebFile> web, SourceMap sources) {
    this.root = root;
    this.web = List.copyOf(web);
    this.origin = new SourceOrigin(sources);
  }

  /**
   * An address that a file holds.
   *
   * @param file in which it is published, or that is published as a part of others
   */
  public record Loaded(String file, LinkKind kind, String address, Position position) {}

  /** All of them; several rules may ask at once. */
  public synchronized List<Loaded> all() {
    if (all == null) {
      all = List.copyOf(read());
    }
    return all;
  }

  private List<Loaded> read() {
    List<Loaded> found = new ArrayList<>();
    for (WebFile file : web) {
      for (Link link : file.page() ? file.links() : List.<Link>of()) {
        Spot spot =
            new Spot(
                file.address(),
                link.written(),
                Spot.Kind.LINK,
                link.inBody() ? 0 : -1,
                link.inBody(),
                link.line(),
                link.column());
        found.add(new Loaded(file.address(), link.kind(), link.written(), origin.of(spot)));
      }
    }
    for (String folder : List.of("templates", "content/files")) {
      parts(root, folder, found);
    }
    return found;
  }

  private static void parts(Path root, String folder, List<Loaded> into) {
    SourceFiles files = new SourceFiles(root, new Findings());
    for (Path path : files.under(folder, ".css", ".svg", ".js", ".mjs")) {
      files
          .read(path)
          .ifPresent(
              source -> {
                String name = source.file();
                if (name.endsWith("js")) {
                  Lines lines = Lines.of(name, source.text());
                  Matcher asked = ASKED.matcher(source.text());
                  while (asked.find()) {
                    Position at = lines.at(asked.start(1));
                    into.add(new Loaded(name, LinkKind.SCRIPT, asked.group(1), at));
                  }
                } else {
                  byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
                  for (Link link : WebFileReader.read(name, bytes).links()) {
                    Position at = new Position(name, link.line(), link.column());
                    into.add(new Loaded(name, link.kind(), link.written(), at));
                  }
                }
              });
    }
  }
}
