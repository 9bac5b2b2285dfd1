package dev.shirube.check.rules;

import dev.shirube.check.LoadedAddresses;
import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;

/**
 * Every address within the site is relative, so that the folder works at any address, from a disk
 * and without a network. That each file is there is the matter of the links; what a browser keeps
 * for offline use is taken from the same addresses, and so lacks none.
 */
final class AbsoluteAddresses implements Rule {
  /** Servers show it at every depth, so it can only name its files from the top. */
  private static final String NOT_FOUND = "404.html";

  @Override
  public String id() {
    return "offline";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    String own = subject.config().baseUrl();
    for (LoadedAddresses.Loaded loaded : subject.loaded().all()) {
      if (!loaded.file().equals(NOT_FOUND) && mustBeRelative(loaded) && isAbsolute(loaded, own)) {
        findings.add(
            Finding.error(
                    id(),
                    loaded.position(),
                    new Words(
                        "このアドレスは、ネットワークなしでは開けません。",
                        "This address cannot be opened without a network."))
                .found(loaded.address())
                .hint(
                    new Words(
                        "このサイトのページやファイルは、../contacts.md のように、今のファイルから見た場所で書いてください。",
                        "Name pages and files of this site by their way from this file, such as"
                            + " ../contacts.md.")));
      }
    }
  }

  private static boolean mustBeRelative(LoadedAddresses.Loaded loaded) {
    return switch (loaded.kind()) {
      case CANONICAL, ALTERNATE, DESCRIPTION, SERVER -> false;
      default -> true;
    };
  }

  private static boolean isAbsolute(LoadedAddresses.Loaded loaded, String own) {
    String address = loaded.address().strip();
    boolean root = address.startsWith("/") && !address.startsWith("//");
    return root || !own.isEmpty() && address.startsWith(own);
  }
}
