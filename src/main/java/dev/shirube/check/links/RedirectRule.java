package dev.shirube.check.links;

import dev.shirube.check.html.LinkKind;
import dev.shirube.check.html.WebFile;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Links to a page that only sends its reader on. */
final class RedirectRule implements AddressRule {
  @Override
  public String id() {
    return "links/redirect";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    if (use.link().kind() != LinkKind.NAVIGATION
        || !(use.target() instanceof Target.Local local)
        || local.file() == null
        || !local.file().redirect()
        || local.file().address().equals(use.file().address())) {
      return Optional.empty();
    }
    Optional<String> end = end(local.file(), use.network());
    if (end.isEmpty()) {
      return Optional.of(
          use.doubtful(
                  this,
                  "リンク先のページは、ほかのページへ送るだけで、行き着く先がありません。",
                  "The page to which this leads only sends on, and arrives nowhere.")
              .hint("行きたいページに直接リンクしてください。", "Link to the page that is meant."));
    }
    return Optional.of(
        use.doubtful(
                this,
                "リンク先のページは、ほかのページへ送るだけです。",
                "The page to which this leads only sends on to another.")
            .expected(end.get())
            .hint("行き着く先に直接リンクしてください。", "Link to where it arrives."));
  }

  private static Optional<String> end(WebFile first, Network network) {
    Set<String> seen = new HashSet<>();
    WebFile at = first;
    while (seen.add(at.address())) {
      Optional<Target> next = network.onward(at);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      if (next.get() instanceof Target.External external) {
        return Optional.of(external.scheme() + "://" + external.host() + external.rest());
      }
      if (!(next.get() instanceof Target.Local local)) {
        return Optional.empty();
      }
      if (local.file() == null || !local.file().redirect()) {
        return Optional.of(local.path());
      }
      at = local.file();
    }
    return Optional.empty();
  }
}
