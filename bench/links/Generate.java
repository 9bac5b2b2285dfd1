import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a site of pages with many links, the same bytes everywhere: {@code java Generate.java DIR
 * PAGES}. Beside it, in DIR.planted, stands what is wrong on purpose: rule, file and address, one a
 * line. Everything else is right, near misses among it.
 */
class Generate {
  private static final int LINKS_A_PAGE = 63;

  /** Broken in a way of its own: the rule, and what is printed. */
  private static final String[][] DEFECTS = {
    {"links/missing", "<a href=\"ADDRESS\">x</a>", "nowhere-NUMBER.html"},
    {"links/missing", "<img src=\"ADDRESS\" alt=\"\">", "none-NUMBER.png"},
    {"links/missing", "<img srcset=\"ADDRESS 2x\" src=\"../there.png\" alt=\"\">", "wide-NUMBER.png"},
    {"links/missing", "<video poster=\"ADDRESS\"></video>", "film-NUMBER.jpg"},
    {"links/missing", "<div style=\"background: url(ADDRESS)\"></div>", "paper-NUMBER.png"},
    {"links/missing", "<iframe src=\"ADDRESS\" title=\"x\"></iframe>", "frame-NUMBER.html"},
    {"links/missing", "<form action=\"ADDRESS\"></form>", "send-NUMBER.html"},
    {"links/missing", "<svg><use href=\"ADDRESS\"></use></svg>", "signs-NUMBER.svg#a"},
    {"links/anchor", "<a href=\"ADDRESS\">x</a>", "#no-place-NUMBER"},
    {"links/anchor", "<a href=\"ADDRESS\">x</a>", "../index.html#no-NUMBER"},
    {"links/anchor", "<a href=\"ADDRESS\">x</a>", "../index.html#%E3%81%AA%E3%81%97NUMBER"},
    {"links/case", "<a href=\"ADDRESS\">x</a>", "../Index.html?NUMBER"},
    {"links/directory", "<a href=\"ADDRESS\">x</a>", "../files/?NUMBER"},
    {"links/outside", "<a href=\"ADDRESS\">x</a>", "../../outside-NUMBER.html"},
    {"links/percent", "<a href=\"ADDRESS\">x</a>", "%zz-NUMBER.html"},
    {"links/spaces", "<a href=\"ADDRESS\">x</a>", "../index.html　?NUMBER"},
    {"links/backslash", "<a href=\"ADDRESS\">x</a>", "..\\index.html?NUMBER"},
    {"links/scheme", "<a href=\"ADDRESS\">x</a>", "ttps://example.org/NUMBER"},
    {"links/mojibake", "<a href=\"ADDRESS\">x</a>", "https://example.org/NUMBER」。"},
    {"links/mailto", "<a href=\"ADDRESS\">x</a>", "mailto:sample＠example.jp?NUMBER"},
    {"links/tel", "<a href=\"ADDRESS\">x</a>", "tel:００-NUMBER"},
    {"links/empty", "<a href=\"ADDRESS\">NUMBER</a>", ""},
    {"links/duplicate-id", "<i id=\"ADDRESS\"></i><i id=\"ADDRESS\"></i>", "twice-NUMBER"},
    {"links/unknown-id", "<label for=\"ADDRESS\">x</label>", "field-NUMBER"},
    {"links/text-fragment", "<a href=\"ADDRESS\">x</a>", "../index.html#:~:text=nothing%20NUMBER"},
    {"links/redirect", "<a href=\"ADDRESS\">x</a>", "../old.html?NUMBER"},
    {"links/insecure", "<a href=\"ADDRESS\">x</a>", "http://example.org/NUMBER"},
    {"links/lookalike-host", "<a href=\"ADDRESS\">x</a>", "https://samplejyohoo.example/NUMBER"},
  };

  /** Right, though a careless checker would complain. */
  private static final String NEAR =
      """
      <a href="#">x</a> <a href="#top">x</a> <a href="#必要なもの">x</a>
      <a href="#%E5%BF%85%E8%A6%81%E3%81%AA%E3%82%82%E3%81%AE">x</a>
      <a href="../%E6%A1%88%E5%86%85.html">x</a> <a href="../案内.html#%E7%AA%93">x</a>
      <a href="../my%20file.txt">x</a> <a href="../50%25.txt">x</a> <a href="?page=2">x</a>
      <a href="../sub/">x</a> <a href="data:text/plain,x">x</a> <a href="tel:00-0000-0000">x</a>
      <a href="mailto:?subject=x">x</a> <a href="../index.html#:~:text=first%20page">x</a>
      <img srcset="data:image/png;base64,AAAA 1x, ../there.png 2x" src="../there.png" alt="">
      <!-- <a href="comment.html">x</a> --> <code>&lt;a href="code.html"&gt;</code>
      <a href="https://example.org/wiki/（例）">x</a> <a href="../index.html#old">x</a>
      """;

  private final Path site;
  private final int pages;
  private final Random random = new Random(1);
  private final List<String> planted = new ArrayList<>();

  private Generate(Path site, int pages) {
    this.site = site;
    this.pages = pages;
  }

  public static void main(String[] args) throws IOException {
    Generate generate = new Generate(Path.of(args[0]), Integer.parseInt(args[1]));
    generate.write();
    Files.write(Path.of(args[0] + ".planted"), generate.planted);
  }

  private void write() throws IOException {
    put("there.png", "x");
    put("my file.txt", "x");
    put("50%.txt", "x");
    put("files/form.txt", "x");
    put("site.css", "body { background: url(there.png) }");
    put("案内.html", page("<h2 id=\"窓\">x</h2>", ""));
    put("sub/index.html", page("x", "../"));
    put("old.html", "<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=index.html\"><title>x</title>");
    StringBuilder all = new StringBuilder("<p>This is the first page.</p><a name=\"old\"></a><ul>\n");
    for (int i = 0; i < pages; i++) {
      all.append("<li><a href=\"").append(name(i)).append("\">").append(i).append("</a>\n");
    }
    all.append("</ul><a href=\"%E6%A1%88%E5%86%85.html\">x</a> <a href=\"sub/\">x</a>\n");
    for (int i = 0; i < 40; i++) {
      all.append("<a href=\"https://samplejyoho.example/").append(i).append("\">x</a>\n");
    }
    put("index.html", page(all.toString(), ""));
    for (int i = 0; i < pages; i++) {
      put(name(i), page(body(i), "../"));
    }
  }

  private String name(int i) {
    return (i % 2 == 0 ? "pages" : "手続き") + "/" + (i % 3 == 0 ? "申請-" : "page-") + i + ".html";
  }

  private String body(int i) {
    StringBuilder body = new StringBuilder("<h1>" + i + "</h1>\n<h2 id=\"必要なもの\">x</h2>\n<h2 id=\"b-" + i + "\">x</h2>\n");
    body.append(NEAR);
    for (int link = 0; link < LINKS_A_PAGE - 25; link++) {
      int to = random.nextInt(pages);
      String anchor = link % 3 == 0 ? "#b-" + to : link % 3 == 1 ? "" : "#必要なもの";
      body.append("<p>ステーションは、手続きの前にこのページを読んでください。 <a href=\"../")
          .append(name(to)).append(anchor).append("\">").append(to).append("</a></p>\n");
    }
    body.append("<a href=\"https://example.org/").append(i).append("\">x</a>\n");
    if (i % 10 == 0) {
      String[] defect = DEFECTS[i / 10 % DEFECTS.length];
      String address = defect[2].replace("NUMBER", Integer.toString(i));
      body.append(defect[1].replace("ADDRESS", address).replace("NUMBER", Integer.toString(i))).append("\n");
      planted.add(defect[0] + "\t" + name(i) + "\t" + address);
    }
    return body.toString();
  }

  private String page(String body, String up) {
    return "<!doctype html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<title>例</title>\n"
        + "<link rel=\"stylesheet\" href=\"" + up + "site.css\">\n</head>\n<body>\n<nav><a href=\""
        + up + "index.html\">x</a> <a href=\"" + up + "sub/\">x</a></nav>\n<main>\n" + body
        + "\n</main>\n</body>\n</html>\n";
  }

  private void put(String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
