package dev.shirube.check.external;

import static dev.shirube.check.external.TrickyServer.hang;
import static dev.shirube.check.external.TrickyServer.page;
import static dev.shirube.check.external.TrickyServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.check.external.TrickyServer.Trick;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many addresses in one run: politeness, hosts that do not exist, no network at all. */
class ManyAddressesTest {
  private final Setting setting = new Setting();

  @Test
  void aHostIsAskedTwiceAtOnceAndNotMore() throws IOException {
    AtomicInteger most = new AtomicInteger();
    Trick counted = inPairs(most);
    try (TrickyServer server = new TrickyServer()) {
      String[] addresses =
          IntStream.range(0, 12)
              .mapToObj(i -> server.on("/" + i, counted).at("/" + i))
              .toArray(String[]::new);
      Answers answers = setting.ask(addresses);
      assertThat(answers.count(Answer.Fine.class)).isEqualTo(12);
      assertThat(most).hasValue(2);
    }
  }

  @Test
  void aHostToWhichManyOthersRedirectIsAskedTwiceAtOnceAndNotMore() throws IOException {
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier all = new CyclicBarrier(4);
    try (TrickyServer end = new TrickyServer().on("/", inPairs(most));
        TrickyServer a = new TrickyServer();
        TrickyServer b = new TrickyServer();
        TrickyServer c = new TrickyServer();
        TrickyServer d = new TrickyServer()) {
      Trick leading =
          exchange -> {
            meet(all);
            TrickyServer.redirect(302, end.at("/")).answer(exchange);
          };
      List.of(a, b, c, d).forEach(server -> server.on("/", leading));
      Answers answers = setting.ask(a.at("/"), b.at("/"), c.at("/"), d.at("/"));
      assertThat(answers.count(Answer.Moved.class)).isEqualTo(4);
      assertThat(most).hasValue(2);
    }
  }

  @Test
  void differentHostsAreAskedAtOnce() throws IOException {
    CyclicBarrier two = new CyclicBarrier(2);
    Trick together =
        exchange -> {
          meet(two);
          page("").answer(exchange);
        };
    try (TrickyServer one = new TrickyServer().on("/", together);
        TrickyServer other = new TrickyServer().on("/", together)) {
      Answers answers = setting.perHost(1, Duration.ZERO).ask(one.at("/"), other.at("/"));
      assertThat(answers.count(Answer.Fine.class)).isEqualTo(2);
    }
  }

  @Test
  void betweenTwoRequestsToOneHostThereIsAPause() throws IOException {
    try (TrickyServer server = new TrickyServer()) {
      server.on("/a", page("")).on("/b", page("")).on("/c", page(""));
      setting.perHost(1, Duration.ofDays(1)).ask(server.at("/a"), server.at("/b"), server.at("/c"));
      assertThat(setting.waits).hasSize(2).allMatch(wait -> wait.toHours() >= 1);
    }
  }

  @Test
  void addressesThatDifferOnlyInTheirPlaceOrFormAreAskedOnce() throws IOException {
    try (TrickyServer server = new TrickyServer()) {
      server.on("/a", page("<p id='x'>"));
      String upper = server.at("/a").replace("http", "HTTP");
      Answers answers = setting.ask(server.at("/a"), server.at("/a#x"), upper, server.at("/a#top"));
      assertThat(answers.byAddress()).hasSize(4);
      assertThat(answers.count(Answer.Fine.class)).isEqualTo(4);
      assertThat(server.asked()).containsExactly("GET /a");
    }
  }

  @Test
  void aHostThatKeepsSilentIsLeftAloneSoon() throws IOException {
    try (TrickyServer server = new TrickyServer()) {
      List<String> addresses = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        addresses.add(server.on("/" + i, hang()).at("/" + i));
      }
      Answers answers =
          setting.givingUpSoon().perHost(1, Duration.ZERO).ask(addresses.toArray(String[]::new));
      assertThat(answers.count(Answer.Unknown.class)).isEqualTo(9);
      assertThat(Set.copyOf(server.asked()))
          .allMatch(asked -> asked.endsWith("/0") || asked.endsWith("/1"));
    }
  }

  /** One lane a host: two may look its name up in the same moment. */
  @Test
  void withoutANetworkEverythingIsUnknownAndNamesAreLookedUpOnce() {
    Hosts none = new Hosts();
    Answers answers =
        setting
            .perHost(1, Duration.ZERO)
            .askOver(none, "https://a.example/1", "https://a.example/2", "https://b.example/");
    assertThat(answers.count(Answer.Unknown.class)).isEqualTo(3);
    assertThat(answers.notes()).hasSize(1);
    assertThat(none.asked).isEqualTo(Map.of("a.example", 1, "b.example", 1));
    assertThat(setting.waits).isEmpty();
  }

  @Test
  void aHostThatDoesNotExistIsBrokenWhereOthersAnswer() {
    Hosts hosts = new Hosts("there.example");
    Answers answers = setting.askOver(hosts, "https://there.example/", "https://none.example/");
    assertThat(answers.byAddress().get("https://there.example/")).isInstanceOf(Answer.Fine.class);
    assertThat(answers.byAddress().get("https://none.example/")).isInstanceOf(Answer.Broken.class);
    assertThat(hosts.asked).containsEntry("none.example", 2);
  }

  @Test
  void aNameThatIsFoundTheSecondTimeIsFine() {
    Hosts hosts = new Hosts("there.example");
    Line late =
        (method, page, cookie) -> {
          Reply reply = hosts.send(method, page, cookie);
          hosts.add("late.example");
          return reply;
        };
    Answers answers = setting.askOver(late, "https://late.example/", "https://there.example/");
    assertThat(answers.count(Answer.Fine.class)).isEqualTo(2);
  }

  @Test
  void whereMostNamesAreNotFoundTheNetworkIsToBlame() {
    Hosts house = new Hosts("house.example");
    Answers answers =
        setting.askOver(
            house, "https://house.example/", "https://a.example/", "https://b.example/");
    assertThat(answers.count(Answer.Fine.class)).isEqualTo(1);
    assertThat(answers.count(Answer.Unknown.class)).isEqualTo(2);
  }

  @Test
  void aRedirectToAHostThatDoesNotExistIsBroken() throws IOException {
    Hosts hosts = new Hosts("there.example");
    Line leading =
        (method, page, cookie) ->
            page.getPath().equals("/lost")
                ? new Reply(301, Map.of("location", List.of("https://none.example/")), null)
                : hosts.send(method, page, cookie);
    Answers answers = setting.askOver(leading, "https://there.example/lost");
    assertThat(answers.byAddress().values()).allMatch(Answer.Broken.class::isInstance);
  }

  /** The name is longer than any can be, so that nobody outside is asked for it. */
  @Test
  void aNameThatIsNotFoundIsKnownAsSuchFromTheClient() throws IOException {
    String impossible = "http://" + ("a".repeat(63) + ".").repeat(5) + "invalid/";
    try (TrickyServer server = new TrickyServer().on("/", page(""))) {
      Answers answers = setting.ask(impossible, server.at("/"));
      assertThat(answers.byAddress().get(impossible))
          .isEqualTo(Trouble.NO_HOST.verdict().answer(Setting.START));
    }
  }

  @Test
  void progressEndsWithAllDone() throws IOException {
    List<Progress> told = Collections.synchronizedList(new ArrayList<>());
    try (TrickyServer server = new TrickyServer()) {
      ExternalAddresses.ask(
          List.of(server.at("/a"), server.at("/b"), server.at("/a#top")),
          setting.options(),
          told::add);
    }
    assertThat(told).extracting(Progress::done).containsExactly(1, 2);
    assertThat(told).extracting(Progress::total).containsOnly(2);
  }

  @Test
  void whoIsInterruptedGetsWhatThereIs() throws IOException {
    try (TrickyServer server = new TrickyServer().on("/a", hang())) {
      Thread.currentThread().interrupt();
      Answers answers = setting.ask(server.at("/a"));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(answers.count(Answer.Unknown.class)).isEqualTo(1);
    }
  }

  @Test
  void answersAreToldInOneOrderAndCounted() throws IOException {
    try (TrickyServer server = new TrickyServer()) {
      server.on("/fine", page("")).on("/shy", status("403 No"));
      server.on("/old", TrickyServer.redirect(301, "/fine"));
      Answers answers =
          setting.ask(server.at("/shy"), server.at("/old"), server.at("/gone"), server.at("/fine"));
      assertThat(List.copyOf(answers.byAddress().keySet())).isSorted();
      assertThat(answers.summary().en())
          .isEqualTo("4 external addresses (0 known from before): 1 broken, 1 moved, 1 unknown");
    }
  }

  /** Answers only when two are there, and counts how many are there at most. */
  private static Trick inPairs(AtomicInteger most) {
    AtomicInteger inside = new AtomicInteger();
    CyclicBarrier two = new CyclicBarrier(2);
    return exchange -> {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      meet(two);
      // Gives those who should not be there the time to come.
      Thread.sleep(50);
      inside.decrementAndGet();
      page("").answer(exchange);
    };
  }

  private static void meet(CyclicBarrier barrier) throws IOException {
    try {
      barrier.await(1, TimeUnit.MINUTES);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** A network in which only some names are found. */
  private static final class Hosts implements Line {
    final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Set<String> there = ConcurrentHashMap.newKeySet();

    Hosts(String... names) {
      there.addAll(List.of(names));
    }

    void add(String name) {
      there.add(name);
    }

    @Override
    public Reply send(Method method, java.net.URI page, String cookie) throws IOException {
      asked.merge(page.getHost(), 1, Integer::sum);
      if (there.contains(page.getHost())) {
        return new Reply(200, Map.of(), null);
      }
      throw (IOException) new ConnectException().initCause(new UnresolvedAddressException());
    }
  }
}
