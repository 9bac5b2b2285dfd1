package dev.shirube.load;

import dev.shirube.config.NavigationGroup;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Located;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What must hold between pages: one address each, a source for each translation. */
final class PageSetCheck {
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9][A-Za-z0-9_-]*)*");
  private static final Pattern OLD_ADDRESS =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*\\.html");

  private final SiteConfig config;
  private final List<Page> pages;
  private final Findings findings;

  /** Who has an address, by its lower-case form: many file systems do not tell case apart. */
  private final Map<String, Position> owners = new HashMap<>();

  PageSetCheck(SiteConfig config, List<Page> pages, Findings findings) {
    this.config = config;
    this.pages = pages;
    this.findings = findings;
  }

  void run(Site site) {
    Map<String, Page> addresses = new HashMap<>();
    for (String lang : config.languages()) {
      for (String path : Page.beside(pages)) {
        owners.put(lang + "/" + path + ".html", Position.startOf("templates/" + path + ".ftlh"));
      }
    }
    for (Page page : pages) {
      addresses.put(page.address(), page);
      claim(page.address(), page.meta().position(), page.file());
      path(page);
    }
    for (Page page : pages) {
      orphan(page, addresses);
      if (!page.meta().draft() || site.page(page.lang(), page.path()).isPresent()) {
        redirects(page);
      }
    }
    NavigableSet<String> paths = new TreeSet<>();
    pages.forEach(page -> paths.add(page.path()));
    config.navigation().forEach(group -> navigation(group, paths));
    home(site);
  }

  private void home(Site site) {
    String source = config.languages().get(0);
    if (site.page(source, "index").isEmpty()) {
      String file = "content/" + source + "/index.md";
      findings.add(
          Finding.error(
                  "page/no-home",
                  Position.startOf(file),
                  new Words("最初のページがありません。", "There is no first page."))
              .hint(new Words(file + " を作ってください。", "Make " + file + ".")));
    }
  }

  private void path(Page page) {
    if (!PATH.matcher(page.path()).matches()) {
      findings.add(
          Finding.error(
                  "page/path",
                  Position.startOf(page.file()),
                  new Words("ファイル名に使えない文字があります。", "This file's name cannot become an address."))
              .found(page.path() + ".md")
              .hint(
                  new Words(
                      "半角の英数字・ハイフン・下線だけの名前にしてください（例：apply/account.md）。",
                      "Use letters, digits, - and _ only, such as apply/account.md.")));
    }
  }

  private void orphan(Page page, Map<String, Page> addresses) {
    String source = config.languages().get(0);
    if (page.lang().equals(source)) {
      return;
    }
    Page original = addresses.get(source + "/" + page.path() + ".html");
    if (original != null) {
      boolean readable = !page.meta().title().isEmpty();
      if (original.meta().draft() && readable && !page.meta().draft()) {
        findings.add(translatedDraft(page, original));
      }
      return;
    }
    Set<String> known = new TreeSet<>();
    for (Page other : pages) {
      if (other.lang().equals(source)) {
        known.add(other.path());
      }
    }
    Words near =
        Suggestion.closest(page.path(), known)
            .map(
                path -> new Words(path + ".md の訳ですか。", "Is it the translation of " + path + ".md?"))
            .orElse(Words.NONE);
    findings.add(
        Finding.error(
                "page/orphan-translation",
                Position.startOf(page.file()),
                new Words(
                    "もとの言語にこのページがありません。", "This translation has no page in the source language."))
            .expected("content/" + source + "/" + page.path() + ".md")
            .hint(
                new Words(
                    "同じ名前のページを content/" + source + "/ に置くか、名前をそろえてください。" + near.ja(),
                    "Put a page of that name into content/"
                        + source
                        + "/, or give both the same name. "
                        + near.en())));
  }

  /** Readers could not switch to the source language, in which there would be no such page. */
  private static Finding translatedDraft(Page page, Page original) {
    return Finding.error(
            "page/translated-draft",
            page.meta().position(),
            new Words(
                "もとの言語のページは下書きなのに、訳は公開されています。",
                "This translation is published, but the page it translates is a draft."))
        .hint(
            new Words(
                "訳にも status: draft と書くか、もとのページを公開してください。",
                "Write status: draft here too, or publish the other page."))
        .related(
            original.meta().position(), new Words("もとのページはこれです。", "The other page is this one."));
  }

  private void redirects(Page page) {
    for (Located<String> old : page.meta().redirectFrom()) {
      if (!OLD_ADDRESS.matcher(old.value()).matches()) {
        findings.add(
            Finding.error(
                    "page/redirect",
                    old.position(),
                    new Words("移る前の住所の書き方が正しくありません。", "This is not an old address."))
                .found(old.value())
                .expected("old/page.html")
                .hint(
                    new Words(
                        "言語のあとに続く部分を old/page.html のように書いてください。",
                        "Write what follows the language, such as old/page.html.")));
      } else {
        claim(page.lang() + "/" + old.value(), old.position(), old.value());
      }
    }
  }

  private void claim(String address, Position position, String found) {
    Position first = owners.putIfAbsent(address.toLowerCase(Locale.ROOT), position);
    if (first != null) {
      findings.add(
          Finding.error(
                  "page/duplicate-address",
                  position,
                  new Words("二つのものが同じ住所に出ます。", "Two sources have the same address."))
              .found(found)
              .hint(
                  new Words(
                      "どちらかのファイル名か redirect-from を変えてください（大文字と小文字は区別されません）。",
                      "Rename one of them or change redirect-from; case alone does not tell apart."))
              .related(first, new Words("もう一つはこれです。", "The other one is this.")));
    }
  }

  private void navigation(NavigationGroup group, NavigableSet<String> known) {
    for (Located<String> entry : group.pages()) {
      if (!known.contains(entry.value())) {
        findings.add(
            Finding.error(
                    "config/unknown-page",
                    entry.position(),
                    new Words("目次にあるこのページがありません。", "The navigation names no such page."))
                .found(entry.value())
                .hint(Suggestion.hint(entry.value(), known)));
      }
    }
    Located<String> folder = group.folder();
    if (folder != null && !isFolder(folder.value() + "/", known)) {
      findings.add(
          Finding.error(
                  "config/unknown-page",
                  folder.position(),
                  new Words("目次にあるこのフォルダーにページがありません。", "There is no page below this folder."))
              .found(folder.value()));
    }
  }

  private static boolean isFolder(String prefix, NavigableSet<String> known) {
    String first = known.ceiling(prefix);
    return first != null && first.startsWith(prefix);
  }
}
