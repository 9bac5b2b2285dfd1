package dev.shirube.check.external;

import static dev.shirube.check.external.TrickyServer.inTurn;
import static dev.shirube.check.external.TrickyServer.page;
import static dev.shirube.check.external.TrickyServer.redirect;
import static dev.shirube.check.external.TrickyServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where redirects lead, and what is to be written instead. */
class RedirectsTest {
  private final Setting setting = new Setting();
  private TrickyServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TrickyServer().on("/end", page("<p id='a'><p id='b'><p id='c'>"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 308})
  void aPermanentRedirectHasMoved(int status) {
    server.on("/a", redirect(status, "/end"));
    assertThat(ask("/a")).isEqualTo(moved("/end", "/end", true));
    assertThat(server.asked()).containsExactly("HEAD /a", "HEAD /end");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 303, 307})
  void aTemporaryRedirectHasNotMovedForGood(int status) {
    server.on("/a", redirect(status, server.at("/end")));
    assertThat(ask("/a")).isEqualTo(moved("/end", "/end", false));
  }

  @Test
  void ofAChainThePermanentBeginningIsToBeWrittenAndTheEndIsTold() {
    server
        .on("/a", redirect(301, "/b"))
        .on("/b", redirect(308, "/c"))
        .on("/c", redirect(302, "/d"))
        .on("/d", redirect(301, "/end"));
    assertThat(ask("/a")).isEqualTo(moved("/c", "/end", true));
  }

  @Test
  void aChainThatBeginsWithATemporaryRedirectHasNotMovedForGood() {
    server.on("/a", redirect(307, "/b")).on("/b", redirect(301, "/end"));
    assertThat(ask("/a")).isEqualTo(moved("/end", "/end", false));
  }

  @Test
  void aCircleIsBroken() {
    server
        .on("/a", redirect(301, "/b"))
        .on("/b", redirect(302, "/c"))
        .on("/c", redirect(307, "/b"));
    assertThat(ask("/a")).isInstanceOf(Answer.Broken.class);
    assertThat(server.asked()).containsExactly("HEAD /a", "HEAD /b", "HEAD /c");
  }

  @Test
  void aChainWithoutEndIsBroken() {
    for (int i = 0; i < 40; i++) {
      server.on("/" + i, redirect(302, "/" + (i + 1)));
    }
    assertThat(ask("/0")).isInstanceOf(Answer.Broken.class);
    assertThat(server.asked()).hasSizeLessThan(25);
  }

  @Test
  void aServerThatSendsBackWithACookieIsNoCircle() {
    server.on(
        "/a",
        exchange -> {
          boolean known = exchange.lines().contains("Cookie: seen=yes; word=1");
          (known ? page("") : redirect(302, "/cookie")).answer(exchange);
        });
    server.on("/cookie", redirect(302, "/a\r\nSet-Cookie: word=1; Path=/\r\nSet-Cookie: seen=yes"));
    assertThat(ask("/a")).isEqualTo(new Answer.Fine(Setting.START));
  }

  @Test
  void aRedirectToWhatIsNotThereIsBrokenAndNamesIt() {
    server.on("/a", redirect(301, "/gone"));
    assertThat(ask("/a"))
        .isInstanceOfSatisfying(
            Answer.Broken.class,
            broken -> {
              assertThat(broken.status()).isEqualTo(404);
              assertThat(broken.reason().ja()).contains(server.at("/gone"));
              assertThat(broken.reason().en()).contains(server.at("/gone"));
            });
  }

  @Test
  void aRedirectWithoutATargetIsBroken() {
    server.on("/a", status("301 Moved"));
    assertThat(ask("/a")).isInstanceOf(Answer.Broken.class);
  }

  @Test
  void aRedirectIntoAnAppIsUnknown() {
    server.on("/a", redirect(302, "intent://open#Intent;end"));
    assertThat(ask("/a")).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void thePlaceIsKeptOnTheWay() {
    server.on("/a", redirect(301, "/end"));
    assertThat(ask("/a#b")).isEqualTo(moved("/end#b", "/end#b", true));
    assertThat(ask("/a#lost")).isInstanceOf(Answer.Broken.class);
  }

  @Test
  void aRedirectThatNamesAPlaceTakesThatOfTheLink() {
    server.on("/a", redirect(301, "/b#elsewhere")).on("/b", redirect(301, "/end"));
    assertThat(ask("/a#lost")).isEqualTo(moved("/end#elsewhere", "/end#elsewhere", true));
  }

  @Test
  void targetsAreReadAsBrowsersReadThem() throws IOException {
    server
        .on("/list/a.php?p=1", redirect(301, "?p=2"))
        .on("/list/a.php?p=2", redirect(301, "../新 着"))
        .on("/%E6%96%B0%20%E7%9D%80", page(""));
    // Browsers and the JDK's client read headers as Latin letters; a server that sends UTF-8 there
    // is not understood, so the test sends what the standard asks for.
    server.on("/list/a.php?p=2", redirect(301, "../%E6%96%B0 %E7%9D%80"));
    assertThat(ask("/list/a.php?p=1"))
        .isEqualTo(moved("/%E6%96%B0%20%E7%9D%80", "/%E6%96%B0%20%E7%9D%80", true));
  }

  @Test
  void aServerThatFailsForAMomentOnTheWayIsAskedAgain() {
    server.on("/a", redirect(301, "/b")).on("/b", inTurn(status("429 No"), page("")));
    assertThat(ask("/a")).isEqualTo(moved("/b", "/b", true));
  }

  private Answer ask(String path) {
    return setting.one(server.at(path));
  }

  private Answer moved(String target, String end, boolean permanent) {
    return new Answer.Moved(server.at(target), server.at(end), permanent, Setting.START);
  }
}
