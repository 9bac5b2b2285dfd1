package dev.shirube.artefact.bundle;

import dev.shirube.output.OutputTree;
import dev.shirube.render.Extra;
import dev.shirube.source.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A site to be handed out: a zip with a first page, a read-me and all in one file, and that file by
 * itself. In the zip all stands in one folder, so that unpacking fills nobody's desktop.
 */
public final class Bundle {
  private static final String START = "START.html";
  private static final String READ_ME = "READ-ME.txt";
  private static final String SINGLE_FILE = "single-file.html";

  /** Old editors of Windows tell UTF-8 and the ends of lines by nothing else. */
  private static final String MARK = "\ufeff";

  private final String id;
  private final List<String> languages;
  private final LocalDate day;

  /**
   * A bundle of a site.
   *
   * @param id by which its files are named
   * @param day of its contents, which the files in the zip have as their time
   */
  public Bundle(String id, List<String> languages, LocalDate day) {
    this.id = id;
    this.languages = List.copyOf(languages);
    this.day = day;
  }

  /** What a build has to make for a bundle, besides the site. */
  public static List<Extra> extras(String id) {
    Map<String, Object> model = Map.of("single", id + ".html");
    return List.of(
        new Extra("start", START, model),
        new Extra("readme", READ_ME, model),
        new Extra("singlefile", SINGLE_FILE, Map.of()));
  }

  /** Sizes in bytes, for a person to know. */
  public record Written(Path zip, long zipSize, Path single, long singleSize) {}

  /** Writes the zip, and the single file beside it. Neither is ever seen half-written. */
  public Written write(OutputTree tree, Path zip) throws IOException {
    List<String> site = new ArrayList<>(tree.addresses());
    site.removeAll(List.of(START, READ_ME, SINGLE_FILE));
    String page = new String(tree.read(SINGLE_FILE), StandardCharsets.UTF_8);
    byte[] single = SingleFile.of(page, languages, tree, site);

    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put(START, () -> tree.read(START));
    entries.put(READ_ME, () -> readMe(tree));
    entries.put(id + ".html", () -> single);
    site.forEach(address -> entries.put("site/" + address, () -> tree.read(address)));

    Path beside = zip.resolveSibling(name(zip) + ".html");
    Files.createDirectories(zip.toAbsolutePath().getParent());
    WholeFile.write(zip, out -> zip(entries, out));
    WholeFile.write(beside, out -> out.write(single));
    return new Written(zip, Files.size(zip), beside, Files.size(beside));
  }

  private interface Content {
    byte[] bytes();
  }

  private void zip(Map<String, Content> entries, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, Content> content : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(id + "/" + content.getKey());
        entry.setTimeLocal(day.atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(content.getValue().bytes());
        zip.closeEntry();
      }
    }
  }

  private static byte[] readMe(OutputTree tree) {
    String text = new String(tree.read(READ_ME), StandardCharsets.UTF_8);
    return (MARK + text.strip().replace("\n", "\r\n") + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String name(Path zip) {
    String name = zip.getFileName().toString();
    return name.endsWith(".zip") ? name.substring(0, name.length() - ".zip".length()) : name;
  }
}
