/**
 * One thing that is wrong on purpose.
 *
 * @param page from the root of the site
 * @param target where the address leads, from the root
 */
record Plant(String rule, String page, String target) {
  static Plant of(String line) {
    String[] parts = line.split("\t", -1);
    return new Plant(parts[0], parts[1], Address.resolved(parts[1], parts[2]));
  }

  /** A file or an anchor that is not there, which every checker looks for. */
  boolean isPlain() {
    return rule.equals("links/missing") || rule.equals("links/anchor");
  }

  /**
   * Whether a tool means this. Planted anchors are not two alike, so that they count whichever page
   * is blamed for the link; and a tool that reads files knows no query.
   */
  boolean isMeant(String tool, Told told) {
    if (tool.equals("shirube")) {
      return told.page().equals(page) && told.what().equals(rule);
    }
    if (target.isEmpty() || rule.equals("links/empty") || rule.equals("links/orphan")) {
      return told.page().equals(page) && told.what().equals(page);
    }
    boolean here = told.page().equals(page) || rule.equals("links/anchor");
    return here
        && (bare(told.what()).equals(bare(target))
            || rule.equals("links/missing") && bare(told.what()).equals(bare(target.replaceFirst("#.*", ""))));
  }

  private static String bare(String target) {
    return target.replaceFirst("\\?[^#]*", "").replaceFirst("^/+", "").replaceFirst("/(?=#|$)", "")
        .replace("\u3000", " ").strip();
  }
}
