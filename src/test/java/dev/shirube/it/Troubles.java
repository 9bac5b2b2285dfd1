package dev.shirube.it;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a page did that none of ours may do: errors, failed requests, requests to others. */
final class Troubles {
  private static final Set<String> WORSE_THAN_NOTES = Set.of("error", "warning");

  private final String site;
  private final List<String> seen = new ArrayList<>();
  private int requests;

  /**
   * Watches a page.
   *
   * @param site what all its requests must begin with
   */
  Troubles(Page page, String site) {
    this.site = site;
    page.onConsoleMessage(this::console);
    page.onPageError(error -> seen.add("script: " + error));
    page.onRequest(this::request);
    page.onRequestFailed(request -> seen.add("failed: " + request.url() + " " + request.failure()));
    page.onResponse(this::response);
  }

  /** What was seen since the last time. */
  List<String> take() {
    List<String> taken = List.copyOf(seen);
    seen.clear();
    return taken;
  }

  int requests() {
    return requests;
  }

  private void console(ConsoleMessage message) {
    if (WORSE_THAN_NOTES.contains(message.type())) {
      seen.add("console: " + message.text() + " (" + message.location() + ")");
    }
  }

  private void request(Request request) {
    requests++;
    if (!request.url().startsWith(site)) {
      seen.add("asks somebody else: " + request.url());
    }
  }

  private void response(Response response) {
    if (response.status() >= 400) {
      seen.add(response.status() + ": " + response.url());
    }
  }
}
