package dev.shirube.change;

import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells which pictures and papers changed that pages show or hand out. */
final class FileChanges {
  private static final String FOLDER = "content/files";

  private FileChanges() {}

  static List<Told> of(Versions versions) {
    Path before = versions.before().root().resolve(FOLDER);
    Path after = versions.after().root().resolve(FOLDER);
    List<Told> told = new ArrayList<>();
    for (String name : Bytes.changed(before, after)) {
      SortedSet<String> pages = pages(name, versions);
      told.add(
          new Told(
              saying(Files.exists(before.resolve(name)), Files.exists(after.resolve(name)))
                  .showing("file", name),
              pages.isEmpty()
                  ? List.of()
                  : List.of(
                      Told.of(
                          Saying.of("出るページ：{pages}", "Shown on: {pages}")
                              .with("pages", Titles.of(pages, versions))))));
    }
    return told;
  }

  private static Saying saying(boolean was, boolean is) {
    if (was && is) {
      return Saying.of("写真・ファイル {file} が変わりました。", "The picture or file {file} changed.");
    }
    return is
        ? Saying.of("写真・ファイル {file} が加わりました。", "The picture or file {file} is new.")
        : Saying.of("写真・ファイル {file} がなくなりました。", "The picture or file {file} is gone.");
  }

  private static SortedSet<String> pages(String name, Versions versions) {
    SortedSet<String> paths = new TreeSet<>();
    for (Version version : List.of(versions.before(), versions.after())) {
      for (Page page : version.site().pages()) {
        boolean shows =
            page.body().images().stream().map(Inline.Image::target).anyMatch(to -> isTo(to, name))
                || page.body().links().stream()
                    .map(Inline.Link::target)
                    .anyMatch(to -> isTo(to, name));
        if (shows) {
          paths.add(page.path());
        }
      }
    }
    return paths;
  }

  private static boolean isTo(String target, String name) {
    return target.endsWith("/files/" + name) || target.equals("files/" + name);
  }
}
