package dev.shirube.config;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.yaml.MappingReader;
import java.net.URI;
import java.net.URISyntaxException;

/** Reads the addresses of site.yml. */
final class WebAddress {
  private static final String PATH = "{path}";

  private WebAddress() {}

  /** Where the site is published; empty where it is not said. */
  static String base(MappingReader reader, Findings findings) {
    String text = reader.text("base-url").orElse("");
    if (text.isEmpty()) {
      return "";
    }
    return checked(
        "base-url", text, baseFault(text), "https://example.jp/shirube/", reader, findings);
  }

  /** Where a page can be changed; empty where there is no such place. */
  static String edit(MappingReader reader, Findings findings) {
    String text = reader.text("edit-url").orElse("");
    if (text.isEmpty()) {
      return "";
    }
    Words fault = fault(text.replace(PATH, "path"));
    if (fault.isEmpty() && !text.contains(PATH)) {
      fault = new Words("ファイルの場所に {path} と書きます。", "It needs {path} where the file's path goes.");
    }
    return checked(
        "edit-url",
        text,
        fault,
        "https://github.com/OWNER/REPO/edit/main/{path}",
        reader,
        findings);
  }

  /** Why a text cannot be the address of a site. */
  static Words baseFault(String text) {
    Words fault = fault(text);
    return fault.isEmpty() && (text.contains("?") || text.contains("#"))
        ? new Words("「?」と「#」は使えません。", "It cannot contain “?” or “#”.")
        : fault;
  }

  private static Words fault(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "https".equals(uri.getScheme()) && uri.getHost() != null;
      return web
          ? Words.NONE
          : new Words(
              "https:// で始まるアドレスを書きます。", "It must be an address that begins with https://.");
    } catch (URISyntaxException e) {
      return new Words("アドレスに使えない文字があります。", "It contains a character that addresses cannot have.");
    }
  }

  private static String checked(
      String key,
      String text,
      Words fault,
      String example,
      MappingReader reader,
      Findings findings) {
    if (fault.isEmpty()) {
      return text;
    }
    findings.add(
        Finding.error(
                "config/bad-value",
                reader.position(key),
                new Words(
                    "「" + key + "」が正しくありません。" + fault.ja(),
                    "“" + key + "” is not right. " + fault.en()))
            .found(text)
            .expected(example));
    return "";
  }
}
