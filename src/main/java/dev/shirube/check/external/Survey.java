package dev.shirube.check.external;

import dev.shirube.diagnostic.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Visits pages, and tells a host that does not exist from a network that does not work: names that
 * were not found are looked up once more, and only where other hosts were heard.
 */
final class Survey {
  private static final Words NO_NETWORK =
      new Words("ネットワークにつながっていないようなので、分かりません。", "There seems to be no network, so nobody can say.");

  private final ExternalOptions options;
  private final Network network;
  private final Attempts attempts;
  private final Consumer<Progress> progress;
  private final AtomicInteger total = new AtomicInteger();
  private int done;

  Survey(ExternalOptions options, Line line, Consumer<Progress> progress) {
    this.options = options;
    this.network = new Network(options);
    this.attempts = new Attempts(line, options, network);
    this.progress = progress;
  }

  /**
   * What became of each.
   *
   * @param known pages that answered in an earlier run; where no other host is heard, some of them
   *     show whether the network is there, and then are among the results
   */
  Map<PageGroup, Visit> visit(Collection<PageGroup> open, Collection<PageGroup> known) {
    Map<PageGroup, Visit> visits = new HashMap<>(round(open));
    if (network.countNotFound() > 0 && !network.anybodyHeard()) {
      visits.putAll(round(witnesses(known)));
    }
    if (network.countNotFound() > 0 && network.anybodyHeard()) {
      lookUpAgain(visits);
    }
    if (!network.knowsNames()) {
      visits.replaceAll(
          (group, visit) ->
              visit.hostUnknown() ? Visit.ended(new Answer.Unknown(NO_NETWORK), false) : visit);
    }
    return visits;
  }

  /** Whether names were not found because there is no network. */
  boolean offline() {
    return network.countNotFound() > 0 && !network.knowsNames();
  }

  private void lookUpAgain(Map<PageGroup, Visit> visits) {
    List<PageGroup> again =
        visits.entrySet().stream()
            .filter(visit -> visit.getValue().hostUnknown())
            .map(Map.Entry::getKey)
            .sorted(PageGroup.ORDER)
            .toList();
    try {
      options.sleeper().sleep(options.patience().before(0));
      network.reopenNotFound();
      visits.putAll(round(again));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One page of each of as many hosts as were not found. */
  private Collection<PageGroup> witnesses(Collection<PageGroup> known) {
    return known.stream()
        .collect(
            Collectors.toMap(
                group -> group.page().host(), group -> group, (first, second) -> first))
        .values()
        .stream()
        .sorted(PageGroup.ORDER)
        .limit(network.countNotFound())
        .toList();
  }

  private Map<PageGroup, Visit> round(Collection<PageGroup> groups) {
    total.addAndGet(groups.size());
    return new Round(options, attempts, this::tell).visit(groups);
  }

  private synchronized void tell(PageGroup group) {
    done++;
    progress.accept(new Progress(done, total.get(), group.page().key()));
  }
}
