package dev.shirube.check.links;

import dev.shirube.check.html.Link;
import dev.shirube.check.html.LinkKind;
import dev.shirube.check.html.WebFile;
import dev.shirube.diagnostic.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks every rule of every link of a folder. */
public final class LinkCheck {
  private LinkCheck() {}

  /**
   * Checks a folder.
   *
   * @param origin leads each finding to where a person mends it
   */
  public static LinkResult run(LinkFolder folder, LinkOptions options, Origin origin) {
    Network network = new Network(folder, options);
    List<Fault> faults = new ArrayList<>();
    network.files().parallelStream()
        .map(file -> judge(file, network))
        .toList()
        .forEach(faults::addAll);
    LinkRules.FOLDER.forEach(rule -> rule.judge(network, faults::add));
    List<Finding> findings = Gathering.findings(faults, origin);
    return new LinkResult(
        findings, folder.pages(), folder.links(), () -> ExternalPlaces.of(network, faults, origin));
  }

  private static List<Fault> judge(WebFile file, Network network) {
    List<Fault> faults = new ArrayList<>();
    List<Target> targets = network.targets(file);
    for (int i = 0; i < targets.size(); i++) {
      Link link = file.links().get(i);
      // Only its server is opened, and no file is asked for.
      if (link.kind() != LinkKind.SERVER || link.written().contains("//")) {
        judge(new Use(file, link, targets.get(i), network), faults);
      }
    }
    LinkRules.FILE.forEach(rule -> rule.judge(file, network, faults::add));
    return faults;
  }

  /** Whether nothing in an address itself can be wrong if it arrives. Nearly all are like that. */
  private static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && !isJapanese(c) && "-._/#%".indexOf(c) < 0) {
        return false;
      }
    }
    return !written.isEmpty();
  }

  private static boolean isJapanese(char c) {
    return c >= '぀' && c <= 'ヿ' || c >= '一' && c <= '鿿';
  }

  /** An error explains what is wrong; without one, every doubt is told. */
  private static void judge(Use use, List<Fault> faults) {
    List<Fault> doubts = new ArrayList<>(0);
    boolean fine = isPlain(use.link().written()) && use.arrives();
    for (AddressRule rule : fine ? LinkRules.ARRIVING : LinkRules.ADDRESS) {
      Optional<Fault> fault = rule.judge(use);
      if (fault.isPresent() && fault.get().isError()) {
        faults.add(fault.get());
        return;
      }
      fault.ifPresent(doubts::add);
    }
    faults.addAll(doubts);
  }
}
