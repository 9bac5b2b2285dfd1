package dev.shirube.check.rules;

import dev.shirube.check.LoadedAddresses;
import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.Locale;

/** No page loads anything from, or sends anything to, a host that is not its own. */
final class ThirdParties implements Rule {
  @Override
  public String id() {
    return "privacy/third-party";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    String own = subject.config().baseUrl();
    for (LoadedAddresses.Loaded loaded : subject.loaded().all()) {
      if (isLoaded(loaded) && leavesTheSite(loaded.address(), own)) {
        findings.add(
            Finding.error(
                    id(),
                    loaded.position(),
                    new Words(
                        "ページを開くだけで、よそのサーバーにつながります。",
                        "Whoever opens a page is connected to another server by this."))
                .found(loaded.address())
                .hint(
                    new Words(
                        "ファイルを templates/ か content/files/ に置いて、それを使ってください。",
                        "Put the file into templates/ or content/files/, and use that.")));
      }
    }
  }

  private static boolean isLoaded(LoadedAddresses.Loaded loaded) {
    return switch (loaded.kind()) {
      case NAVIGATION, ALTERNATE, CANONICAL, DESCRIPTION -> false;
      default -> true;
    };
  }

  private static boolean leavesTheSite(String address, String own) {
    String plain = address.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
    boolean absolute = plain.startsWith("//") || plain.matches("(?:https?|wss?|ftp):.*");
    return absolute && (own.isEmpty() || !plain.startsWith(own.toLowerCase(Locale.ROOT)));
  }
}
