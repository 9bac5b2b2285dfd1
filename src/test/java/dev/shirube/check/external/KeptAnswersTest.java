package dev.shirube.check.external;

import static dev.shirube.check.external.TrickyServer.page;
import static dev.shirube.check.external.TrickyServer.redirect;
import static dev.shirube.check.external.TrickyServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are kept from run to run, for as long as they are good. */
class KeptAnswersTest {
  @TempDir Path folder;

  private Path file;
  private Setting setting;
  private TrickyServer server;
  private String[] addresses;

  @BeforeEach
  void start() throws IOException {
    file = folder.resolve("made/when/needed.txt");
    setting = new Setting().remembering(file);
    server =
        new TrickyServer()
            .on("/fine", page("<p id='訪問'><p id='b'><p id='c'>"))
            .on("/old", redirect(301, "/fine"))
            .on("/for-now", redirect(302, "/fine"))
            .on("/shy", status("403 No"));
    addresses =
        Stream.of("/fine", "/fine#訪問", "/fine#看護", "/old", "/for-now", "/gone", "/shy")
            .map(server::at)
            .toArray(String[]::new);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void theSecondRunGivesTheSameAndAsksOnlyForWhatIsUnknown() {
    Answers first = setting.ask(addresses);
    int asked = server.asked().size();
    setting.goOn(Duration.ofHours(23));
    Answers second = setting.ask(addresses);
    assertThat(second.byAddress()).isEqualTo(first.byAddress());
    assertThat(first.kept()).isZero();
    assertThat(second.kept()).isEqualTo(6);
    assertThat(server.asked().subList(asked, server.asked().size()))
        .containsExactly("HEAD /shy", "GET /shy");
  }

  @Test
  void whatIsBrokenIsAskedAgainTheNextDayAndWhatIsFineAfterAWeek() {
    setting.ask(server.at("/fine"), server.at("/gone"));
    setting.goOn(Duration.ofDays(1));
    assertThat(setting.ask(server.at("/fine"), server.at("/gone")).kept()).isEqualTo(1);
    setting.goOn(Duration.ofDays(6));
    assertThat(setting.ask(server.at("/fine"), server.at("/gone")).kept()).isZero();
  }

  @Test
  void anAnswerKeepsTheDayOnWhichItWasGiven() {
    setting.ask(server.at("/fine"));
    setting.goOn(Duration.ofDays(3));
    assertThat(setting.one(server.at("/fine"))).isEqualTo(new Answer.Fine(Setting.START));
  }

  @Test
  void answersOfTomorrowAreNotBelieved() {
    setting.ask(server.at("/fine"));
    setting.goOn(Duration.ofDays(-1));
    assertThat(setting.ask(server.at("/fine")).kept()).isZero();
  }

  @Test
  void answersForOtherAddressesStay() {
    setting.ask(server.at("/fine"));
    setting.ask(server.at("/old"));
    assertThat(setting.ask(server.at("/fine"), server.at("/old")).kept()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "something else",
        "shirube external answers 1\nfine",
        "shirube external answers 1\n2026-11-20T02:00:00Z\tgood\thttp%3A%2F%2Fa",
        "shirube external answers 1\nyesterday\tfine\thttp%3A%2F%2Fa",
        "shirube external answers 1\n2026-11-20T02:00:00Z\tbroken\thttp%3A%2F%2Fa\tx\ty\tz",
        "shirube external answers 1\n2026-11-20T02:00:00Z\tfine\thttp%3"
      })
  void aDamagedFileCountsAsEmptyAndIsWrittenAnew(String damaged) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, damaged);
    assertThat(setting.ask(server.at("/fine")).notes()).isEmpty();
    assertThat(setting.ask(server.at("/fine")).kept()).isEqualTo(1);
  }

  @Test
  void bytesThatAreNoTextCountAsEmpty() throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(setting.ask(server.at("/fine")).kept()).isZero();
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("fine");
  }

  @Test
  void nothingIsLeftBesideTheFile() throws IOException {
    setting.ask(addresses);
    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsTold() throws IOException {
    Files.createDirectories(folder.resolve("made"));
    Files.writeString(folder.resolve("made/when"), "a file where a folder should be");
    Answers answers = setting.ask(server.at("/fine"));
    assertThat(answers.byAddress().values()).allMatch(Answer.Fine.class::isInstance);
    assertThat(answers.notes()).hasSize(1);
  }

  @Test
  void aHostThatIsGoneStaysBrokenThoughAllOthersAreKnown() {
    Line one = line("there.example");
    String[] both = {"https://there.example/", "https://none.example/"};
    setting.askOver(one, both);
    setting.goOn(Duration.ofDays(2));
    Answers second = setting.askOver(one, both);
    assertThat(second.byAddress().get(both[1])).isInstanceOf(Answer.Broken.class);
  }

  @Test
  void withoutANetworkWhatIsKnownStaysKnown() {
    String[] both = {"https://there.example/", "https://none.example/"};
    setting.askOver(line("there.example"), both);
    setting.goOn(Duration.ofDays(2));
    Answers second = setting.askOver(line("nobody.example"), both);
    assertThat(second.byAddress().get(both[0])).isEqualTo(new Answer.Fine(Setting.START));
    assertThat(second.byAddress().get(both[1])).isInstanceOf(Answer.Unknown.class);
  }

  private static Line line(String there) {
    return (method, page, cookie) -> reply(page, there);
  }

  private static Reply reply(URI page, String there) throws IOException {
    if (page.getHost().equals(there)) {
      return new Reply(200, Map.of(), null);
    }
    throw (IOException) new ConnectException().initCause(new UnknownHostException());
  }
}
