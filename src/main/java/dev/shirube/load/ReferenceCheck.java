package dev.shirube.load;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Block;
import dev.shirube.model.Change;
import dev.shirube.model.Checklist;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Inline;
import dev.shirube.model.Item;
import dev.shirube.model.LinkTarget;
import dev.shirube.model.Located;
import dev.shirube.model.Page;
import dev.shirube.model.Records;
import dev.shirube.model.Site;
import dev.shirube.model.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every reference from a page must resolve: to a record, a field, a page, a file, an item. */
final class ReferenceCheck {
  /** What a link may lead to outside the site. A browser would run javascript: or data: here. */
  private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

  /** The types of records that say by when something is due. */
  private static final Set<String> DUE_TYPES = Set.of("plan-step", "deadline");

  private final Site site;
  private final List<Page> pages;
  private final Findings findings;
  private final Records records;
  private final Set<String> written = new HashSet<>();
  private final Set<String> paths = new TreeSet<>();
  private final Set<String> files;
  private final Set<String> items = new TreeSet<>();

  /** Pages that no file of content/ makes. */
  private final Set<String> beside;

  /**
   * @param pages all pages that were read, drafts too
   */
  ReferenceCheck(Site site, List<Page> pages, Findings findings) {
    this.site = site;
    this.pages = pages;
    this.findings = findings;
    this.records = site.records();
    this.files = new HashSet<>(site.files());
    this.beside = Set.copyOf(Page.beside(pages));
    for (Page page : pages) {
      written.add(page.address());
      paths.add(page.path());
      for (Checklist checklist : page.checklists()) {
        checklist.items().forEach(item -> items.add(item.id()));
      }
    }
  }

  void run() {
    pages.parallelStream().forEach(this::check);
    for (Change change : records.changes()) {
      change(change);
    }
  }

  private void check(Page page) {
    for (Located<String> source : page.meta().sources()) {
      if (records.find("source", source.value()).isEmpty() && !records.isUncertain("source")) {
        unknown(source.position(), source.value(), records.idsOfType("source"));
      }
    }
    for (Inline.RecordReference reference : page.body().references()) {
      reference(page, reference);
    }
    for (Block.RecordList list : page.body().recordLists()) {
      list(page, list);
    }
    for (Inline.Link link : page.body().links()) {
      target(page, link.target(), link.at());
    }
    for (Inline.Image image : page.body().images()) {
      picture(page, image);
    }
    for (Checklist checklist : page.checklists()) {
      dependencies(page, checklist);
    }
  }

  private void reference(Page page, Inline.RecordReference reference) {
    Inline.RecordPath path = reference.path();
    Position at = page.at(reference.at());
    if (!records.types().contains(path.type())) {
      unknown(at, path.toString(), path.type(), records.types());
      return;
    }
    Entry entry = records.find(path.type(), path.id()).orElse(null);
    if (records.isUncertain(path.type())) {
      return;
    }
    if (entry == null) {
      unknown(at, path.toString(), path.id(), records.idsOfType(path.type()));
      return;
    }
    Collection<String> known = entry.fields().keySet();
    for (int depth = 1; depth <= path.field().size(); depth++) {
      List<String> part = path.field().subList(0, depth);
      var field = entry.field(part);
      if (field.isEmpty()) {
        unknown(at, path.toString(), part.get(depth - 1), known);
        return;
      }
      known = field.get().value() instanceof Value.Group group ? group.fields().keySet() : Set.of();
    }
  }

  private void list(Page page, Block.RecordList list) {
    Position at = page.at(list.at());
    List<String> types = records.typesShownBy(list.name());
    if (types.isEmpty() && !records.isWithoutRecords(list.name())) {
      unknown(at, list.name(), records.blocks());
      return;
    }
    if (types.stream().anyMatch(records::isUncertain)) {
      return;
    }
    for (Map.Entry<String, String> filter : list.filters().entrySet()) {
      Set<String> values = new TreeSet<>();
      for (String type : types) {
        records.ofType(type).forEach(e -> e.word(filter.getKey()).ifPresent(values::add));
      }
      if (!values.contains(filter.getValue())) {
        unknown(at, filter.getKey() + "=" + filter.getValue(), filter.getValue(), values);
      }
    }
  }

  /** A page asks no other site for anything, so that it also works without a network. */
  private void picture(Page page, Inline.Image image) {
    if (LinkTarget.of(page, image.target()) instanceof LinkTarget.ToFile) {
      target(page, image.target(), image.at());
      return;
    }
    findings.add(
        Finding.error(
                "links/picture",
                page.at(image.at()),
                new Words(
                    "写真や図に使えるのは content/files/ のファイルだけです。",
                    "A picture must be a file in content/files/."))
            .found(image.target())
            .hint(
                new Words(
                    "ファイルを content/files/ に置き、../files/… と書いてください。",
                    "Put the file into content/files/ and write ../files/….")));
  }

  private void target(Page page, String address, int offset) {
    LinkTarget target = LinkTarget.of(page, address);
    Position at = page.at(offset);
    if (address.isEmpty()) {
      findings.add(
          broken(at, address)
              .hint(
                  new Words("かっこの中にリンク先を書いてください。", "Write the address between the parentheses.")));
    } else if (target instanceof LinkTarget.Outside outside) {
      outside(outside, at);
    } else if (target instanceof LinkTarget.ToPage to && !beside.contains(to.path())) {
      String found = page.lang() + "/" + to.path() + ".html";
      boolean inSource = written.contains(site.languages().get(0) + "/" + to.path() + ".html");
      if (!written.contains(found) && !inSource) {
        findings.add(
            broken(at, address)
                .hint(
                    Suggestion.closest(to.path(), paths)
                        .map(
                            p -> new Words("もしかして " + p + ".md ですか。", "Did you mean " + p + ".md?"))
                        .orElse(Words.NONE)));
      } else if (site.page(page.lang(), to.path()).isEmpty()
          && site.page(site.languages().get(0), to.path()).isEmpty()
          && !page.meta().draft()) {
        findings.add(
            Finding.error(
                    "links/draft", at, new Words("下書きのページへのリンクです。", "This link leads to a draft."))
                .found(address)
                .hint(
                    new Words(
                        "リンク先を公開する（status: published）か、リンクを外してください。",
                        "Publish that page (status: published), or take the link away.")));
      }
    } else if (target instanceof LinkTarget.ToFile file && !files.contains(file.path())) {
      findings.add(broken(at, address).hint(Suggestion.hint(file.path(), files)));
    } else if (target instanceof LinkTarget.Unclear) {
      findings.add(
          broken(at, address)
              .hint(
                  new Words(
                      "ページへは .md のファイル名で（例：account.md#step-1）、写真や PDF へは"
                          + " ../files/… でリンクしてください。",
                      "Link to pages by their .md file, such as account.md#step-1, and to pictures"
                          + " and PDFs by ../files/….")));
    }
  }

  private void outside(LinkTarget.Outside target, Position at) {
    if (!SCHEMES.contains(target.scheme())) {
      findings.add(
          Finding.error(
                  "links/unsafe",
                  at,
                  new Words("この種類のアドレスへはリンクできません。", "A page cannot link to this kind of address."))
              .found(target.address())
              .hint(
                  new Words(
                      "https:・http:・mailto:・tel: で始まるアドレスか、サイトの中のページやファイルにしてください。",
                      "Use an address that begins with https:, http:, mailto: or tel:, or a page or"
                          + " file of this site.")));
    }
  }

  private static Finding broken(Position at, String address) {
    return Finding.error(
            "links/missing", at, new Words("リンク先がありません。", "There is nothing at this address."))
        .found(address);
  }

  private void dependencies(Page page, Checklist checklist) {
    for (Item item : checklist.items()) {
      for (String before : item.after()) {
        if (!items.contains(before)) {
          unknown(page.at(item.at("after")), before, items);
        }
      }
      due(page, item);
    }
  }

  private void due(Page page, Item item) {
    if (item.due().isEmpty() && !item.attributes().others().containsKey("due")) {
      return;
    }
    Position at = page.at(item.at("due"));
    Inline.RecordPath path = Inline.RecordPath.parse(item.due());
    if (path == null || !path.field().isEmpty() || !DUE_TYPES.contains(path.type())) {
      findings.add(
          Finding.error(
                  "checklist/due",
                  at,
                  new Words("due には予定の段階か締切を書きます。", "due names a step of the plan or a deadline."))
              .found(item.due())
              .expected("due=\"plan-step.…\" | due=\"deadline.…\"")
              .hint(
                  new Words(
                      "plan-step か deadline、点、その記録の id の順に書いてください。",
                      "Write plan-step or deadline, a point, and the id of that record.")));
    } else if (records.find(path.type(), path.id()).isEmpty()
        && !records.isUncertain(path.type())) {
      unknown(at, item.due(), path.id(), records.idsOfType(path.type()));
    }
  }

  private void change(Change change) {
    for (String path : change.pages()) {
      if (!paths.contains(path)) {
        Position at = change.entry().field(List.of("pages")).map(Field::position).orElseThrow();
        unknown(at, path, paths);
      }
    }
  }

  private void unknown(Position at, String found, Collection<String> known) {
    unknown(at, found, found, known);
  }

  private void unknown(Position at, String found, String word, Collection<String> known) {
    findings.add(
        Finding.error(
                "reference/unknown",
                at,
                new Words("参照先がありません：" + word, "Nothing is known by this name: " + word))
            .found(found)
            .hint(Suggestion.hint(word, known)));
  }
}
