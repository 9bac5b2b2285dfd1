package dev.shirube.check.external;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Options for tests: a clock that stands still, waits that take no time and are written down. */
final class Setting extends Clock {
  static final Instant START = Instant.parse("2026-11-20T03:00:00Z");

  final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
  private Instant now = START;
  private Duration whole = Duration.ofSeconds(60);
  private int body = 1 << 16;
  private int perHost = 2;
  private Duration pause = Duration.ZERO;
  private Optional<Path> memory = Optional.empty();

  Setting givingUpSoon() {
    whole = Duration.ofMillis(200);
    return this;
  }

  Setting perHost(int most, Duration between) {
    perHost = most;
    pause = between;
    return this;
  }

  Setting remembering(Path file) {
    memory = Optional.of(file);
    return this;
  }

  void goOn(Duration time) {
    now = now.plus(time);
  }

  ExternalOptions options() {
    ExternalOptions usual = ExternalOptions.of("1.0");
    return new ExternalOptions(
        usual.version(),
        new ExternalOptions.Limits(Duration.ofSeconds(30), whole, body),
        new ExternalOptions.Politeness(16, perHost, pause),
        usual.patience(),
        memory,
        usual.keeping(),
        this,
        waits::add);
  }

  Answers ask(String... addresses) {
    return ExternalAddresses.ask(Arrays.asList(addresses), options(), progress -> {});
  }

  /** Asks with other authorities than the JDK's. */
  Answers askTrusting(KeyStore authorities, String... addresses) throws IOException {
    return askOver(new HttpLine(options(), authorities), addresses);
  }

  Answers askOver(Line line, String... addresses) {
    return ExternalAddresses.ask(Arrays.asList(addresses), options(), progress -> {}, line);
  }

  /** The answer for one address. */
  Answer one(String address) {
    return ask(address).byAddress().get(address);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
