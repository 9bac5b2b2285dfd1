package dev.shirube.artefact.offline;

import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.json.Json;
import dev.shirube.output.SiteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds to a site that is whole what it takes to install it and to read it without a network. */
public final class OfflineEdition {
  /** The script that keeps the files; pages load one that registers it. */
  private static final String WORKER = "sw.js";

  /** In the template, where the build puts what the worker has to know. */
  private static final String PLACE = "\"@edition\"";

  private static final String TEMPLATES = "templates/";
  private static final String SIGN = "img/icon.svg";
  private static final String TOKENS = "css/tokens.css";

  private OfflineEdition() {}

  /**
   * Writes worker, manifests and icons. A site whose templates have no worker, or no sign to make
   * icons of, is built without.
   *
   * @param today the day as of which the site is true
   * @param elsewhere what stands in the tree, but not in the site that is published
   */
  public static void write(
      Path root,
      SiteConfig config,
      LocalDate today,
      Set<String> elsewhere,
      SiteFiles staging,
      Findings findings) {
    write(root, config, today, elsewhere, staging, findings, KnownFiles.NONE);
  }

  /**
   * The same, again and again.
   *
   * @param known what was looked at before
   */
  public static void write(
      Path root,
      SiteConfig config,
      LocalDate today,
      Set<String> elsewhere,
      SiteFiles staging,
      Findings findings,
      KnownFiles known) {
    // The files are known by now; what comes after is not kept.
    KeptFiles kept = KeptFiles.of(staging, elsewhere, known);
    read(root, SIGN).ifPresent(sign -> app(root, config, sign, staging));
    read(root, WORKER)
        .ifPresent(
            worker -> {
              worker(worker, kept, config, today, staging);
              if (!kept.whole()) {
                findings.add(tooLarge());
              }
            });
  }

  private static Finding tooLarge() {
    long most = KeptFiles.MOST_BYTES / 1_000_000;
    return Finding.warning(
            "offline/too-large",
            Position.startOf("site-config/site.yml"),
            new Words(
                "サイトが " + most + " MB を超えるため、読む人の端末には入口のページだけが保存されます。",
                "The site is larger than "
                    + most
                    + " MB: readers' devices store its first pages only."))
        .hint(
            new Words(
                "大きいファイルを小さくするか、サイトを分けてください。通信のないところでは、配布用の zip が使えます。",
                "Make large files smaller, or make two sites of it. Where there is no network, hand"
                    + " out the zip."));
  }

  private static void app(Path root, SiteConfig config, byte[] sign, SiteFiles staging) {
    String sheet = read(root, TOKENS).map(OfflineEdition::text).orElse("");
    TokenColours colours = new TokenColours(sheet);
    IconDrawing drawing = IconDrawing.of(sign, colours.of("ground"));
    for (Icon icon : List.of(Icon.SMALL, Icon.LARGE, Icon.MASKABLE, Icon.TOUCH)) {
      staging.write(icon.address(), drawing.png(icon));
    }
    for (String lang : config.languages()) {
      staging.write(AppManifest.address(lang), AppManifest.write(config, lang, colours));
    }
  }

  private static void worker(
      byte[] template, KeptFiles kept, SiteConfig config, LocalDate today, SiteFiles staging) {
    Map<String, Object> edition = new LinkedHashMap<>();
    edition.put("site", config.id());
    edition.put("version", kept.version(template));
    edition.put("date", today.toString());
    edition.put("bytes", kept.bytes());
    edition.put("whole", kept.whole());
    edition.put("files", kept.hashes());
    staging.write(WORKER, text(template).replace(PLACE, Json.write(edition)));
  }

  private static Optional<byte[]> read(Path root, String name) {
    Path file = root.resolve(TEMPLATES + name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
