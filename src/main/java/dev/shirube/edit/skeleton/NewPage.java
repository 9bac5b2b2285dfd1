package dev.shirube.edit.skeleton;

import dev.shirube.config.NavigationGroup;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Located;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Begins a page as a draft in every language. */
final class NewPage {
  private static final Pattern PATH =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");
  private static final int FIRST_LINE_TO_WRITE = 2;

  private final Path root;
  private final SiteConfig config;
  private final Site site;

  NewPage(Path root, SiteConfig config, Site site) {
    this.root = root;
    this.config = config;
    this.site = site;
  }

  Begun begin(String path, LocalDate today) {
    Optional<Words> fault = fault(path);
    if (fault.isPresent()) {
      return new Begun.Refused(fault.get());
    }
    Map<Path, String> texts = new LinkedHashMap<>();
    List<Position> places = new ArrayList<>();
    for (String lang : config.languages()) {
      texts.put(root.resolve(file(lang, path)), PageTemplate.of(site, lang, path, today));
      places.add(new Position(file(lang, path), FIRST_LINE_TO_WRITE, 1));
    }
    NewFiles.write(texts);
    return new Begun.Made(places, next(path));
  }

  private static String file(String lang, String path) {
    return "content/" + lang + "/" + path + ".md";
  }

  private Optional<Words> fault(String path) {
    if (!PATH.matcher(path).matches()) {
      return Optional.of(badPath(path));
    }
    for (String lang : config.languages()) {
      if (Files.exists(root.resolve(file(lang, path)))) {
        return Optional.of(
            new Words(
                file(lang, path) + " は、もうあります。",
                "There is a page already: " + file(lang, path) + "."));
      }
    }
    if (Page.beside(site.pages()).contains(path)) {
      return Optional.of(
          new Words(
              "「" + path + "」は、ビルドが作るページの名前です。別の名前にしてください。",
              "“" + path + "” is a page that the build makes. Choose another name."));
    }
    for (Page page : site.written()) {
      if (page.path().equalsIgnoreCase(path)) {
        return Optional.of(
            new Words(
                page.file() + " と、大文字・小文字しか違いません。",
                "This differs from " + page.file() + " by its capital letters only."));
      }
      for (Located<String> old : page.meta().redirectFrom()) {
        if (old.value().equalsIgnoreCase(path + ".html")) {
          return Optional.of(
              new Words(
                  "このアドレスは、前のアドレスとして " + old.position() + " で使われています。",
                  "This address is an old one of the page at " + old.position() + "."));
        }
      }
    }
    return Optional.empty();
  }

  /** People tend to give the name of the file; what they mean is offered. */
  private Words badPath(String path) {
    String meant = path.replace('\\', '/').replaceFirst("^(\\./)?content/", "");
    for (String lang : config.languages()) {
      meant = meant.replaceFirst("^/*" + Pattern.quote(lang) + "/", "");
    }
    meant = Proposal.path(meant.replaceFirst("\\.(md|html)$", ""));
    return new Words(
        "「"
            + path
            + "」はページのパスに使えません。言語と .md を除いて、半角の英小文字・数字・「-」・「/」で書きます。"
            + (meant.isEmpty() ? "例：apply/renewal" : "もしかして「" + meant + "」ですか。"),
        "“"
            + path
            + "” cannot be the path of a page: it has no language and no .md, and consists of a–z,"
            + " 0–9, “-” and “/”. "
            + (meant.isEmpty() ? "An example: apply/renewal" : "Did you mean “" + meant + "”?"));
  }

  private List<Words> next(String path) {
    List<Words> next = new ArrayList<>();
    next.add(
        new Words(
            "どの言語のファイルでも " + Skeleton.TO_WRITE + " のところを書き、sources に資料のIDを入れます。",
            "Write what has a "
                + Skeleton.TO_WRITE
                + " in each language, and put the ids of its documents into sources."));
    next.add(
        new Words(
            "./shirube build --drafts で、下書きも入れて見ます。",
            "Look at it with ./shirube build --drafts, which builds drafts too."));
    if (!isInMenu(path)) {
      next.add(
          new Words(
              "メニューに出すなら、site-config/site.yml の navigation に " + path + " を加えます。",
              "To have it in the menu, add " + path + " to navigation in site-config/site.yml."));
    }
    next.add(
        new Words(
            "できたら、どの言語でも status: draft の行を消して、./shirube check を実行します。",
            "When it is done, take the line status: draft away in each language and run ./shirube"
                + " check."));
    return next;
  }

  private boolean isInMenu(String path) {
    for (NavigationGroup group : config.navigation()) {
      Located<String> folder = group.folder();
      if (folder != null && path.startsWith(folder.value() + "/")) {
        return true;
      }
      if (group.pages().stream().anyMatch(page -> page.value().equals(path))) {
        return true;
      }
    }
    return false;
  }
}
