package dev.shirube.serve;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What a browser gets for an address of the site.
 *
 * @param address of the file among those of the site; empty where it is none of them
 * @param content as the site has it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WebPage(int status, String address, byte[] content) {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("woff2", "font/woff2"));

  /** Shown until there is a first site, and beside it the panel with what is wrong. */
  private static final byte[] NOTHING_YET =
      """
      <!doctype html>
      <html lang="ja">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>Shirube</title></head>
      <body><h1>まだ表示できません</h1><p>誤りを直して保存すると、ここにサイトが表示されます。</p>
      <h1 lang="en">Nothing to show yet</h1><p lang="en">Mend what is told below, and save: the site will be here.</p>
      </body>
      </html>
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] NOT_FOUND = "404\n".getBytes(StandardCharsets.UTF_8);

  /** What stands at a path that begins with a slash. */
  static WebPage at(String path, Map<String, byte[]> files) {
    String address = path.substring(1) + (path.endsWith("/") ? "index.html" : "");
    byte[] content = files.get(address);
    if (content != null) {
      return new WebPage(200, address, content);
    }
    if (files.isEmpty()) {
      return new WebPage(503, "nothing-yet.html", NOTHING_YET);
    }
    return files.containsKey(address + "/index.html")
        ? new WebPage(302, "", new byte[0])
        : new WebPage(404, "404.html", files.getOrDefault("404.html", NOT_FOUND));
  }

  boolean isHtml() {
    return address.endsWith(".html");
  }

  String type() {
    String ending = address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  /** Tells it from what stood or will stand there. */
  String tag() {
    CRC32 sum = new CRC32();
    sum.update(content);
    return status + "-" + content.length + "-" + Long.toHexString(sum.getValue());
  }

  /** The page with the preview's script, before any other, so that it is there first. */
  byte[] withScript() {
    String tags = "<script src=\"/_shirube/preview.js\" data-page=\"" + tag() + "\"></script>";
    String html = new String(content, StandardCharsets.UTF_8);
    int head = html.indexOf("<head>");
    int at = head < 0 ? 0 : head + "<head>".length();
    return (html.substring(0, at) + tags + html.substring(at)).getBytes(StandardCharsets.UTF_8);
  }
}
