package dev.shirube.check.external;

import static dev.shirube.check.external.TrickyServer.byMethod;
import static dev.shirube.check.external.TrickyServer.hang;
import static dev.shirube.check.external.TrickyServer.hangInBody;
import static dev.shirube.check.external.TrickyServer.inTurn;
import static dev.shirube.check.external.TrickyServer.page;
import static dev.shirube.check.external.TrickyServer.reset;
import static dev.shirube.check.external.TrickyServer.slow;
import static dev.shirube.check.external.TrickyServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of one address, by what its server does. */
class ExternalAddressesTest {
  private static final Answer FINE = new Answer.Fine(Setting.START);

  private final Setting setting = new Setting();
  private TrickyServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TrickyServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void aPageThatIsThereIsAskedOnceAndWithoutItsBody() {
    server.on("/a", page("<p>"));
    assertThat(setting.one(server.at("/a"))).isEqualTo(FINE);
    assertThat(server.asked()).containsExactly("HEAD /a");
    assertThat(server.heads()).contains("User-Agent: Shirube/1.0 (link checker)");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void whatIsNotThereIsBrokenAfterAGetHasSaidSo(int status) {
    server.on("/a", status(status + " No"));
    assertBroken(setting.one(server.at("/a")), status);
    assertThat(server.asked()).containsExactly("HEAD /a", "GET /a");
    assertThat(setting.waits).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 402, 403, 405, 406, 407, 418, 451, 501, 999})
  void whatAServerDoesNotShowIsUnknown(int status) {
    server.on("/a", status(status + " No"));
    assertUnknown(setting.one(server.at("/a")));
    assertThat(server.asked()).containsExactly("HEAD /a", "GET /a");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 500, 501})
  void aServerThatRefusesHeadIsAskedByGetAtOnce(int status) {
    server.on("/a", byMethod(status(status + " No HEAD"), page("<p>")));
    assertThat(setting.one(server.at("/a"))).isEqualTo(FINE);
    assertThat(setting.waits).isEmpty();
  }

  @Test
  void aServerThatHangsUpOnHeadIsAskedByGet() {
    server.on("/a", byMethod(reset(), page("<p>")));
    assertThat(setting.one(server.at("/a"))).isEqualTo(FINE);
  }

  @Test
  void aServerThatFailsForAMomentIsAskedAgainAfterLongerAndLongerWaits() {
    server.on(
        "/a", byMethod(status("500 No"), inTurn(status("500 No"), status("502 No"), page(""))));
    assertThat(setting.one(server.at("/a"))).isEqualTo(FINE);
    assertThat(server.asked()).containsExactly("HEAD /a", "GET /a", "GET /a", "GET /a");
    assertThat(setting.waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void aServerThatGoesOnFailingIsUnknown() {
    server.on("/a", status("503 No"));
    assertUnknown(setting.one(server.at("/a")));
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void aServerIsGivenTheSecondsThatItAsksFor() {
    server.on("/a", inTurn(status("429 Slowly\r\nRetry-After: 7"), page("")));
    assertThat(setting.one(server.at("/a"))).isEqualTo(FINE);
    assertThat(setting.waits).contains(Duration.ofSeconds(7));
    assertThat(server.asked()).containsExactly("HEAD /a", "GET /a");
  }

  @Test
  void aServerIsGivenTimeUntilTheDateThatItAsksFor() {
    server.on(
        "/a", inTurn(status("503 No\r\nRetry-After: Fri, 20 Nov 2026 03:00:09 GMT"), page("")));
    assertThat(setting.one(server.at("/a"))).isEqualTo(FINE);
    assertThat(setting.waits).contains(Duration.ofSeconds(9));
  }

  @Test
  void aServerThatAsksForALongRestIsLeftAloneWithAllItsAddresses() {
    server.on("/a", status("429 Slowly\r\nRetry-After: 3600"));
    Answers answers =
        setting.perHost(1, Duration.ZERO).ask(server.at("/a"), server.at("/b"), server.at("/c"));
    assertThat(answers.byAddress().values()).allMatch(Answer.Unknown.class::isInstance);
    assertThat(server.asked()).containsExactly("HEAD /a");
    assertThat(setting.waits).isEmpty();
  }

  @Test
  void aSlowServerIsWaitedFor() {
    server.on("/a", slow());
    assertThat(setting.one(server.at("/a"))).isEqualTo(FINE);
  }

  @Test
  void aServerThatNeverAnswersIsUnknown() {
    server.on("/a", hang());
    assertUnknown(setting.givingUpSoon().one(server.at("/a")));
  }

  @Test
  void aBodyThatNeverComesIsNotWaitedForWhereItIsNotNeeded() {
    server.on("/a", byMethod(status("405 No HEAD"), hangInBody()));
    assertThat(setting.one(server.at("/a"))).isEqualTo(FINE);
  }

  @Test
  void aBodyThatNeverComesEndsTheAttemptWhereItIsNeeded() {
    server.on("/a", hangInBody());
    assertUnknown(setting.givingUpSoon().one(server.at("/a#place")));
  }

  @Test
  void aServerThatCutsTheLineIsUnknown() {
    server.on("/a", reset());
    assertUnknown(setting.one(server.at("/a")));
  }

  @Test
  void aServerThatTalksNonsenseIsUnknown() {
    server.on(
        "/a",
        exchange ->
            exchange
                .out()
                .write("Good morning\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertUnknown(setting.one(server.at("/a")));
  }

  @Test
  void aServerThatRefusesConnectionsIsUnknownAndSoonLeftAlone() throws IOException {
    String address;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = "http://127.0.0.1:" + closed.getLocalPort();
    }
    Answers answers = setting.perHost(1, Duration.ZERO).ask(address + "/a", address + "/b");
    assertThat(answers.byAddress().values()).allMatch(Answer.Unknown.class::isInstance);
    assertThat(setting.waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "/a#place"})
  void aHugeBodyIsReadOnlyToTheLimit(String path) throws Exception {
    server.on("/a", byMethod(status("405 No HEAD"), server.endless()));
    Answer answer = setting.one(server.at(path));
    server.awaitEnd();
    // What lies in the buffers of both sides comes on top of the limit of 64 KB.
    assertThat(server.written()).isLessThan(64 << 20);
    assertThat(answer).isInstanceOf(path.equals("/a") ? Answer.Fine.class : Answer.Unknown.class);
  }

  @Test
  void aPlaceThatThePageLacksIsBrokenAndOneThatItHasIsFine() {
    server.on("/a", page("<p id='there'><p id='more'><p id='last'>"));
    Answers answers = setting.ask(server.at("/a"), server.at("/a#there"), server.at("/a#lost"));
    assertThat(answers.byAddress().get(server.at("/a"))).isEqualTo(FINE);
    assertThat(answers.byAddress().get(server.at("/a#there"))).isEqualTo(FINE);
    assertBroken(answers.byAddress().get(server.at("/a#lost")), 0);
    assertThat(server.asked()).containsExactly("GET /a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#top", "#", "#:~:text=%E8%A8%AA", "#!/route", "#page=3"})
  void aFragmentThatIsNoPlaceNeedsNoBody(String fragment) {
    server.on("/a", page("<p id='1'><p id='2'><p id='3'>"));
    assertThat(setting.one(server.at("/a" + fragment))).isEqualTo(FINE);
    assertThat(server.asked()).containsExactly("HEAD /a");
  }

  @Test
  void aPlaceInWhatIsNoPageIsNotJudged() {
    server.on("/a.pdf", status("200 OK\r\nContent-Type: application/pdf"));
    assertThat(setting.one(server.at("/a.pdf#chapter"))).isEqualTo(FINE);
  }

  @Test
  void whatIsNoAddressOfTheWebIsUnknownAndNotAsked() {
    String withPassword = server.at("/a").replace("://", "://name:word@");
    Answers answers = setting.ask("mailto:a@example.com", "http://", "http:/a", withPassword, "");
    assertThat(answers.byAddress().values()).hasSize(5).allMatch(Answer.Unknown.class::isInstance);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void japanesePathsAreAskedInPercentSigns() {
    server.on("/%E8%A8%AA%E5%95%8F?a=%E7%9C%8B", page(""));
    assertThat(setting.one(server.at("/訪問?a=看"))).isEqualTo(FINE);
  }

  private static void assertBroken(Answer answer, int status) {
    assertThat(answer).isInstanceOf(Answer.Broken.class);
    assertThat(((Answer.Broken) answer).status()).isEqualTo(status);
  }

  private static void assertUnknown(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Unknown.class);
  }
}
