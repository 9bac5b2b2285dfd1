import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a site of pages with many links, the same bytes everywhere: {@code java Generate.java DIR
 * PAGES [RULES]}, where defects of RULES (with commas between) are left out. Beside it, in
 * DIR.planted, stands what is wrong on purpose: rule, page and address, one a line. Everything else
 * is right, near misses among it.
 */
class Generate {
  /** Links of a numbered page to others, besides those of {@link #NEAR}. */
  private static final int LINKS_A_PAGE = 38;

  private static final int PLANTS_OF_A_KIND = 2;

  /** Pages that have no number: those of {@link #writeOthers}. */
  private static final int OTHERS = 13;

  /**
   * What is wrong, each in its own way: the rule that should tell it, what is printed, and the
   * address in it. What begins with {@code <link} or {@code <meta} goes to the head.
   */
  private static final String[][] DEFECTS = {
    {"links/missing", "<a href=\"ADDRESS\">x</a>", "nowhere-NUMBER.html"},
    {"links/missing", "<a href=\"ADDRESS\">x</a>", "../手続き/ありません-NUMBER.html"},
    {"links/missing", "<a href=\"ADDRESS\">x</a>", "../%E3%81%AA%E3%81%97-NUMBER.html"},
    {"links/missing", "<a download href=\"ADDRESS\">x</a>", "form-NUMBER.pdf"},
    {"links/missing", "<a href=\"ADDRESS\">x</a>", "../nothing-NUMBER/"},
    {"links/missing", "<img src=\"ADDRESS\" alt=\"\">", "none-NUMBER.png"},
    {"links/missing", "<img srcset=\"ADDRESS 2x\" src=\"../there.png\" alt=\"\">", "wide-NUMBER.png"},
    {"links/missing", "<picture><source srcset=\"../there.png 1x, ADDRESS 2x\"><img src=\"../there.png\" alt=\"\"></picture>", "source-NUMBER.png"},
    {"links/missing", "<video poster=\"ADDRESS\"></video>", "film-NUMBER.jpg"},
    {"links/missing", "<audio src=\"ADDRESS\"></audio>", "sound-NUMBER.mp3"},
    {"links/missing", "<div style=\"background: url(ADDRESS)\"></div>", "paper-NUMBER.png"},
    {"links/missing", "<style>@import \"ADDRESS\";</style>", "more-NUMBER.css"},
    {"links/missing", "<iframe src=\"ADDRESS\" title=\"x\"></iframe>", "frame-NUMBER.html"},
    {"links/missing", "<form action=\"ADDRESS\"></form>", "send-NUMBER.html"},
    {"links/missing", "<object data=\"ADDRESS\"></object>", "object-NUMBER.html"},
    {"links/missing", "<script src=\"ADDRESS\"></script>", "run-NUMBER.js"},
    {"links/missing", "<svg><use href=\"ADDRESS\"></use></svg>", "signs-NUMBER.svg#a"},
    {"links/missing", "<link rel=\"stylesheet\" href=\"ADDRESS\">", "look-NUMBER.css"},
    {"links/missing", "<link rel=\"icon\" href=\"ADDRESS\">", "icon-NUMBER.png"},
    {"links/missing", "<link rel=\"next\" href=\"ADDRESS\">", "next-NUMBER.html"},
    {"links/missing", "<meta http-equiv=\"refresh\" content=\"900; url=ADDRESS\">", "later-NUMBER.html"},
    {"links/anchor", "<a href=\"ADDRESS\">x</a>", "#no-place-NUMBER"},
    {"links/anchor", "<a href=\"ADDRESS\">x</a>", "../index.html#no-NUMBER"},
    {"links/anchor", "<a href=\"ADDRESS\">x</a>", "../index.html#%E3%81%AA%E3%81%97NUMBER"},
    {"links/anchor", "<a href=\"ADDRESS\">x</a>", "../index.html#ありませんNUMBER"},
    {"links/anchor", "<a href=\"ADDRESS\">x</a>", "../案内.html#か\u3099いと\u3099-NUMBER"},
    {"links/anchor", "<a href=\"ADDRESS\">x</a>", "../案内.html#ｎｏ-NUMBER"},
    {"links/case", "<a href=\"ADDRESS\">x</a>", "../files/Form-NUMBER.txt"},
    {"links/case", "<img src=\"ADDRESS\" alt=\"\">", "../files/THERE-NUMBER.png"},
    {"links/directory", "<a href=\"ADDRESS\">x</a>", "../files/?NUMBER"},
    {"links/outside", "<a href=\"ADDRESS\">x</a>", "../../outside-NUMBER.html"},
    {"links/percent", "<a href=\"ADDRESS\">x</a>", "%zz-NUMBER.html"},
    {"links/percent", "<a href=\"ADDRESS\">x</a>", "../%E6%A1-NUMBER.html"},
    {"links/spaces", "<a href=\"ADDRESS\">x</a>", "../PAGE　"},
    {"links/spaces", "<a href=\"ADDRESS\">x</a>", "　../PAGE"},
    {"links/backslash", "<a href=\"ADDRESS\">x</a>", "..\\PAGE"},
    {"links/scheme", "<a href=\"ADDRESS\">x</a>", "ttps://example.org/NUMBER"},
    {"links/mojibake", "<a href=\"ADDRESS\">x</a>", "https://example.org/NUMBER」。"},
    {"links/mailto", "<a href=\"ADDRESS\">x</a>", "mailto:sample-NUMBER＠example.jp"},
    {"links/mailto", "<a href=\"ADDRESS\">x</a>", "mailto:sample-NUMBER"},
    {"links/tel", "<a href=\"ADDRESS\">x</a>", "tel:００-NUMBER"},
    {"links/tel", "<a href=\"ADDRESS\">x</a>", "tel:"},
    {"links/empty", "<a href=\"ADDRESS\">NUMBER</a>", ""},
    {"links/duplicate-id", "<i id=\"ADDRESS\"></i><i id=\"ADDRESS\"></i>", "twice-NUMBER"},
    {"links/unknown-id", "<label for=\"ADDRESS\">x</label>", "field-NUMBER"},
    {"links/unknown-id", "<p aria-describedby=\"ADDRESS\">x</p>", "told-NUMBER"},
    {"links/unknown-id", "<table><tr><td headers=\"ADDRESS\">x</td></tr></table>", "head-NUMBER"},
    {"links/text-fragment", "<a href=\"ADDRESS\">x</a>", "../index.html#:~:text=nothing%20NUMBER"},
    {"links/redirect", "<a href=\"ADDRESS\">x</a>", "../old.html?NUMBER"},
    {"links/insecure", "<a href=\"ADDRESS\">x</a>", "http://example.org/NUMBER"},
    {"links/lookalike-host", "<a href=\"ADDRESS\">x</a>", "https://samplejyohoo.example/NUMBER"},
    {"links/hreflang", "<link rel=\"alternate\" hreflang=\"en\" href=\"ADDRESS\">", "../en/none-NUMBER.html"},
    {"links/hreflang", "<link rel=\"alternate\" hreflang=\"en\" href=\"ADDRESS\">", "../en/alone.html?NUMBER"},
    {"links/hreflang", "<link rel=\"alternate\" hreflang=\"jp\" href=\"ADDRESS\">", "../案内.html?NUMBER"},
    {"links/language", "<a href=\"ADDRESS\">x</a>", "../en/guide.html?NUMBER"},
  };

  /** Right, though a careless checker would complain. */
  private static final String NEAR =
      """
      <a href="#">x</a> <a href="#top">x</a> <a href="#必要なもの">x</a>
      <a href="#%E5%BF%85%E8%A6%81%E3%81%AA%E3%82%82%E3%81%AE">x</a>
      <a href="../%E6%A1%88%E5%86%85.html">x</a> <a href="../案内.html#%E7%AA%93">x</a>
      <a href="../%e6%a1%88%e5%86%85.html#がいど-1">x</a> <a href="../案内.html#no-1">x</a>
      <a href="../my%20file.txt">x</a> <a href="../50%25.txt">x</a>
      <a href="../か\u3099いと\u3099.txt">x</a> <a href="../sub/index.html?a=1&amp;b=2">x</a>
      <a href="../sub/">x</a> <a href="data:text/plain,x">x</a> <a href="tel:00-0000-0000">x</a>
      <a href="mailto:?subject=x">x</a> <a href="../index.html#:~:text=first%20page">x</a>
      <a href="../en/guide.html" hreflang="en">x</a> <a href="../en/only.html">x</a>
      <img srcset="data:image/png;base64,AAAA 1x, ../there.png 2x" src="../there.png" alt="">
      <label for="field">x</label><input id="field"> <svg><use href="../signs.svg#a"></use></svg>
      <!-- <a href="comment.html">x</a> --> <code>&lt;a href="code.html"&gt;</code>
      <a href="https://example.org/wiki/（例）">x</a> <a href="../index.html#old">x</a>
      <a href="http://plain.example/">x</a>
      """;

  private final Path site;
  private final int numbered;
  private final List<String> leftOut;
  private final Random random = new Random(1);
  private final List<String> planted = new ArrayList<>();

  private Generate(Path site, int pages, List<String> leftOut) {
    this.site = site;
    this.numbered = pages - OTHERS;
    this.leftOut = leftOut;
  }

  public static void main(String[] args) throws IOException {
    List<String> leftOut = args.length > 2 ? List.of(args[2].split(",")) : List.of();
    Generate generate = new Generate(Path.of(args[0]), Integer.parseInt(args[1]), leftOut);
    generate.writeFiles();
    generate.writeOthers();
    for (int i = 0; i < generate.numbered; i++) {
      generate.writeNumbered(i);
    }
    Files.write(Path.of(args[0] + ".planted"), generate.planted);
  }

  private void writeFiles() throws IOException {
    put("there.png", "x");
    put("my file.txt", "x");
    put("50%.txt", "x");
    put("か\u3099いと\u3099.txt", "x");
    put("files/form.txt", "x");
    put("site.css", "body { background: url(there.png) }");
    put("signs.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><symbol id=\"a\"/></svg>");
  }

  private void writeOthers() throws IOException {
    put("index.html", page("ja", "", "", first()));
    put("案内.html", page("ja", alternate("en", "en/guide.html"), "",
        guide()));
    put("en/guide.html", page("en", alternate("ja", "../案内.html"), "../", "<p>x</p>"));
    put("en/alone.html", page("en", "", "../", "<p>x</p>"));
    put("en/only.html", page("en", "", "../", "<p>x</p>"));
    put("sub/index.html", page("ja", "", "../", "<p>x</p>"));
    put("404.html", page("ja", "", "", "<p>x</p>"));
    put("framed.html", page("ja", "", "", "<p>x</p>"));
    put("offline.html", page("ja", "", "", "<p>x</p>"));
    put("old.html", "<!doctype html><html lang=\"ja\"><meta charset=\"utf-8\">"
        + "<meta http-equiv=\"refresh\" content=\"0; url=index.html\"><title>x</title>");
    for (String name : new String[] {"alone-1.html", "手続き/孤立.html", "sub/alone-2.html"}) {
      put(name, page("ja", "", name.contains("/") ? "../" : "", "<p>x</p>"));
      planted.add("links/orphan\t" + name + "\t");
    }
  }

  private String guide() {
    StringBuilder places = new StringBuilder("<h2 id=\"窓\">x</h2>\n");
    for (int i = 0; i < numbered; i++) {
      places.append("<i id=\"がいど-").append(i).append("\"></i><i id=\"no-").append(i).append("\"></i>\n");
    }
    return places.toString();
  }

  private String first() {
    StringBuilder all = new StringBuilder("<p>This is the first page.</p><a name=\"old\"></a><ul>\n");
    for (int i = 0; i < numbered; i++) {
      all.append("<li><a href=\"").append(name(i)).append("\">").append(i).append("</a>\n");
    }
    all.append("</ul><a href=\"%E6%A1%88%E5%86%85.html\">x</a> <a href=\"sub/\">x</a> <a href=\"?page=2\">x</a>\n")
        .append("<a href=\"en/alone.html\">x</a> <iframe src=\"framed.html\"></iframe>\n");
    for (int i = 0; i < 40; i++) {
      all.append("<a href=\"https://samplejyoho.example/").append(i).append("\">x</a>\n");
    }
    return all.toString();
  }

  private void writeNumbered(int i) throws IOException {
    StringBuilder body = new StringBuilder("<h1>" + i + "</h1>\n<h2 id=\"必要なもの\">x</h2>\n<h2 id=\"b-" + i + "\">x</h2>\n");
    body.append(NEAR);
    for (int link = 0; link < LINKS_A_PAGE; link++) {
      int to = random.nextInt(numbered);
      String anchor = link % 3 == 0 ? "#b-" + to : link % 3 == 1 ? "" : "#必要なもの";
      body.append("<p>ステーションは、手続きの前にこのページを読んでください。 <a href=\"../")
          .append(name(to)).append(anchor).append("\">").append(to).append("</a></p>\n");
    }
    body.append("<a href=\"https://example.org/").append(i).append("\">x</a>\n");
    String defect = defect(i);
    boolean head = defect.startsWith("<link") || defect.startsWith("<meta");
    put(name(i), page("ja", head ? defect : "", "../", body + (head ? "" : defect)));
  }

  /** Plants at most one defect on a page, spread over all of them. */
  private String defect(int i) throws IOException {
    int all = PLANTS_OF_A_KIND * DEFECTS.length;
    int step = Math.max(1, numbered / all);
    if (i % step != i / step % step || i / step >= all) {
      return "";
    }
    String[] defect = DEFECTS[i / step % DEFECTS.length];
    if (leftOut.contains(defect[0])) {
      return "";
    }
    String address = defect[2].replace("NUMBER", Integer.toString(i))
        .replace("PAGE", name((i + 1) % numbered));
    if (defect[0].equals("links/case")) {
      put(address.substring("../".length()).toLowerCase(Locale.ROOT), "x");
    }
    planted.add(defect[0] + "\t" + name(i) + "\t" + address);
    return defect[1].replace("ADDRESS", address).replace("NUMBER", Integer.toString(i)) + "\n";
  }

  private static String name(int i) {
    return (i % 2 == 0 ? "pages" : "手続き") + "/" + (i % 3 == 0 ? "申請-" : "page-") + i + ".html";
  }

  private static String alternate(String language, String address) {
    return "<link rel=\"alternate\" hreflang=\"" + language + "\" href=\"" + address + "\">\n";
  }

  private static String page(String language, String head, String up, String body) {
    return "<!doctype html>\n<html lang=\"" + language
        + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>例</title>\n"
        + "<link rel=\"stylesheet\" href=\"" + up + "site.css\">\n" + head
        + "</head>\n<body>\n<nav><a href=\"" + up + "index.html\" hreflang=\"ja\">x</a> <a href=\""
        + up + "sub/\" hreflang=\"ja\">x</a></nav>\n<main>\n" + body
        + "\n</main>\n</body>\n</html>\n";
  }

  private void put(String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
