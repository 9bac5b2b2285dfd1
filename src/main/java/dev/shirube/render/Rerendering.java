package dev.shirube.render;

import dev.shirube.checklist.Checklists;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Findings;
import dev.shirube.model.Site;
import dev.shirube.output.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Renders a site again and again, in memory, and makes only what a change touches.
 *
 * <p>A page is taken as it is while three things are as they were when it was made: what all pages
 * share (configuration, templates, the day), what it is made of by itself (its tree and its {@link
 * Surroundings}), and the answers to all that it was seen to read of the site ({@link Reads}). Any
 * other file is made each time.
 */
public final class Rerendering {
  private final Map<String, Made> made = new ConcurrentHashMap<>();
  private final KnownAssets assets = new KnownAssets();
  private Shared shared = new Shared(List.of(), "", LocalDate.MIN, false, false);
  private @Nullable Map<String, byte[]> search;

  /**
   * What every page may read without being seen.
   *
   * @param sources the configuration, and which types of records there are
   * @param templates tells their content
   */
  private record Shared(
      List<Object> sources, String templates, LocalDate today, boolean lists, boolean kept) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Made(Object of, Reads reads, byte[] text) {}

  /**
   * What is to be rendered.
   *
   * @param templates tells the content of all templates
   * @param bakery makes the template engine once the view of the whole site is known
   */
  public record Order(
      Path root,
      Site site,
      Checklists checklists,
      SiteConfig config,
      LocalDate today,
      String version,
      String templates,
      Findings findings,
      Function<View.SiteView, Baker> bakery) {

    private SiteRenderer prepare(Map<String, byte[]> search, KnownAssets known, MemoryFiles files) {
      SiteRenderer.Input input =
          new SiteRenderer.Input(
              root, site.watchedBy(Reads::record), checklists, config, today, version);
      return SiteRenderer.prepare(input, search, known, List.of(), files, findings, bakery);
    }

    private Shared shared(View.SiteView view) {
      return new Shared(
          List.of(config, site.records().shape()), templates, today, view.lists(), view.kept());
    }
  }

  /**
   * Makes pages that a change touched, while the index of the search is still that of the last
   * time: it takes longest, and the only page that needs it is made by {@link #whole}.
   *
   * @param first the addresses of the pages that somebody looks at
   * @param done is given assets and pages: first those that somebody looks at, then all
   */
  public void pages(Order order, Collection<String> first, Consumer<Map<String, byte[]>> done) {
    if (search == null) {
      search = SiteRenderer.searchScripts(order.site(), order.config());
    }
    MemoryFiles files = new MemoryFiles();
    SiteRenderer renderer = begin(order, search, files);
    List<Document> touched =
        renderer.documents().stream()
            .filter(document -> document.of() != null && !isMade(document, renderer))
            .toList();
    Set<String> now = new HashSet<>(first);
    List<Document> waitedFor =
        touched.stream().filter(document -> now.contains(document.address())).toList();
    if (!waitedFor.isEmpty() && waitedFor.size() < touched.size()) {
      make(waitedFor, renderer);
      if (order.findings().hasErrors()) {
        return;
      }
      done.accept(with(files, waitedFor));
    }
    make(touched, renderer);
    if (!order.findings().hasErrors()) {
      done.accept(with(files, renderer.documents()));
    }
  }

  /** Makes what is left; answers the whole site, unless a template has a fault. */
  public Optional<MemoryFiles> whole(Order order) {
    MemoryFiles files = new MemoryFiles();
    Map<String, byte[]> index = SiteRenderer.searchScripts(order.site(), order.config());
    SiteRenderer renderer = begin(order, index, files);
    search = index;
    renderer.documents().parallelStream()
        .filter(document -> document.of() == null)
        .forEach(
            document ->
                renderer
                    .baker()
                    .text(document)
                    .ifPresent(text -> files.write(document.address(), text)));
    make(
        renderer.documents().stream().filter(document -> document.of() != null).toList(), renderer);
    if (order.findings().hasErrors()) {
      return Optional.empty();
    }
    Set<String> pages = new HashSet<>();
    for (Document document : renderer.documents()) {
      if (document.of() != null) {
        pages.add(document.address());
      }
    }
    made.keySet().retainAll(pages);
    made.forEach((address, page) -> files.write(address, page.text()));
    return Optional.of(files);
  }

  private SiteRenderer begin(Order order, Map<String, byte[]> search, MemoryFiles files) {
    assets.begin(order.templates());
    SiteRenderer renderer = order.prepare(search, assets, files);
    if (order.findings().hasErrors()) {
      assets.forget();
    }
    Shared now = order.shared(renderer.view());
    if (!now.equals(shared)) {
      made.clear();
      shared = now;
    }
    renderer.baker().begin();
    return renderer;
  }

  private boolean isMade(Document document, SiteRenderer renderer) {
    Made before = made.get(document.address());
    return before != null
        && before.of().equals(document.of())
        && before.reads().hold(renderer::answer);
  }

  private void make(List<Document> documents, SiteRenderer renderer) {
    documents.parallelStream()
        .filter(document -> !isMade(document, renderer))
        .forEach(document -> make(document, renderer.baker()));
  }

  private void make(Document document, Baker baker) {
    Object of = document.of();
    if (of == null) {
      return;
    }
    Reads reads = new Reads();
    Reads.remembering(reads, () -> baker.text(document))
        .ifPresentOrElse(
            text ->
                made.put(
                    document.address(), new Made(of, reads, text.getBytes(StandardCharsets.UTF_8))),
            () -> made.remove(document.address()));
  }

  private Map<String, byte[]> with(MemoryFiles files, List<Document> documents) {
    for (Document document : documents) {
      Made page = made.get(document.address());
      if (page != null && !files.has(document.address())) {
        files.write(document.address(), page.text());
      }
    }
    return files.copy();
  }
}
