package dev.shirube.check.links;

import dev.shirube.check.html.WebFile;
import dev.shirube.diagnostic.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Pages to which no way leads from the first one. */
final class OrphanRule implements FolderRule {
  /** Servers, offline stores and search engines ask for these by name. */
  private static final Pattern ASKED_BY_NAME =
      Pattern.compile("(?:.*/)?(?:[45][0-9x]{2}|offline|google[0-9a-f]{16}|BingSiteAuth)\\.html?");

  @Override
  public String id() {
    return "links/orphan";
  }

  @Override
  public void judge(Network network, Consumer<Fault> faults) {
    List<WebFile> pages = network.files().stream().filter(WebFile::page).toList();
    Set<String> reached = reached(network, starts(pages));
    for (WebFile page : pages) {
      if (!reached.contains(page.address())
          && !page.redirect()
          && !page.hidden()
          && !ASKED_BY_NAME.matcher(page.address()).matches()) {
        faults.accept(
            Fault.doubtful(
                    this,
                    Spot.ofFile(page.address()),
                    new Words(
                        "このページには、最初のページからリンクをたどって行けません。",
                        "No links lead from the first page to this one."))
                .hint(
                    "どこかからリンクするか、いらないページなら消してください。",
                    "Link to it from somewhere, or remove it if it is not needed."));
      }
    }
  }

  /** The pages at which readers begin: the first page of the folder, else those nearest to it. */
  private static List<WebFile> starts(List<WebFile> pages) {
    List<WebFile> indexes =
        pages.stream().filter(page -> page.address().matches("(?:.*/)?index\\.x?html?")).toList();
    int top = indexes.stream().mapToInt(OrphanRule::depth).min().orElse(0);
    List<WebFile> first = indexes.stream().filter(page -> depth(page) == top).toList();
    return first.isEmpty() ? pages : first;
  }

  private static int depth(WebFile page) {
    return (int) page.address().chars().filter(c -> c == '/').count();
  }

  private static Set<String> reached(Network network, List<WebFile> starts) {
    Set<String> reached = new HashSet<>();
    Deque<WebFile> todo = new ArrayDeque<>(starts);
    network.files().stream()
        .filter(file -> file.address().endsWith(".webmanifest"))
        .forEach(todo::add);
    todo.forEach(file -> reached.add(file.address()));
    while (!todo.isEmpty()) {
      for (WebFile next : network.next(todo.remove())) {
        if (reached.add(next.address())) {
          todo.add(next);
        }
      }
    }
    return reached;
  }
}
