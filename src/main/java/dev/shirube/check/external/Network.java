package dev.shirube.check.external;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The hosts of a run, and what they show of the network between us and them. */
final class Network {
  private final ExternalOptions options;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Set<String> heard = ConcurrentHashMap.newKeySet();
  private final Set<String> notFound = ConcurrentHashMap.newKeySet();

  Network(ExternalOptions options) {
    this.options = options;
  }

  Host host(String name) {
    return hosts.computeIfAbsent(name, key -> new Host(options.politeness(), options.sleeper()));
  }

  /** The host is there: it said something. */
  void heard(String name) {
    heard.add(name);
    notFound.remove(name);
  }

  void notFound(String name) {
    notFound.add(name);
  }

  /** Names are to be looked up once more. */
  void reopenNotFound() {
    notFound.forEach(name -> host(name).reopen());
  }

  boolean anybodyHeard() {
    return !heard.isEmpty();
  }

  int countNotFound() {
    return notFound.size();
  }

  /**
   * Whether a name that is not found does not exist. Where most names are not found, the fault is
   * with the network here, even if a server of the house answers.
   */
  boolean knowsNames() {
    return anybodyHeard() && notFound.size() <= heard.size();
  }
}
