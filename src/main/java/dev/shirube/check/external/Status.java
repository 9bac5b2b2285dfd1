package dev.shirube.check.external;

/** What the number means by which a server answers. */
final class Status {
  private Status() {}

  static boolean fine(int status) {
    // 300 and 304 show something, too; neither sends a reader elsewhere.
    return status >= 200 && status <= 300 || status == 304;
  }

  static boolean redirect(int status) {
    return permanent(status) || status == 302 || status == 303 || status == 307;
  }

  static boolean permanent(int status) {
    return status == 301 || status == 308;
  }

  /** Whether the server may answer otherwise in a moment. */
  static boolean passing(int status) {
    return status == 408
        || status == 425
        || status == 429
        || status >= 500 && status <= 599 && status != 501 && status != 505;
  }

  /** Whether the server asks for fewer requests. */
  static boolean asksToWait(int status) {
    return status == 429 || status == 503;
  }

  /**
   * For a status that is neither fine nor a redirect. Only “not found” and “gone” say that the page
   * is not there. Whoever forbids, asks for a password or is out of order says nothing of it: the
   * same page often opens in a browser.
   */
  static Verdict verdict(int status) {
    return switch (status) {
      case 404 -> Verdict.broken(404, "ページがありません（404）。", "There is no such page (404).");
      case 410 -> Verdict.broken(410, "ページはなくなりました（410）。", "The page is gone for good (410).");
      case 401, 407 ->
          Verdict.unknown(
              status,
              "ログインが要るので、たしかめられません（" + status + "）。",
              "It asks for a password, so nobody can say (" + status + ").");
      case 403, 451, 999 ->
          Verdict.unknown(
              status,
              "サーバーが検査を断りました（" + status + "）。",
              "The server refuses a checker (" + status + ").");
      case 429 ->
          Verdict.unknown(
              429,
              "サーバーが、これ以上たずねないように求めています（429）。",
              "The server asks not to be asked any more (429).");
      default ->
          status >= 500 && status <= 599
              ? Verdict.unknown(
                  status,
                  "いまサーバーに不具合があるようです（" + status + "）。",
                  "The server seems to be out of order now (" + status + ").")
              : Verdict.unknown(
                  status,
                  "サーバーの答え（" + status + "）からは分かりません。",
                  "The server's answer (" + status + ") does not tell.");
    };
  }
}
