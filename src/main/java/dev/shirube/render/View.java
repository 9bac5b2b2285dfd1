package dev.shirube.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates see. Everything is ready to print; addresses begin at the site's root. */
public final class View {
  private View() {}

  /** The whole site, under the name {@code site} in every template. */
  public record SiteView(
      String version,
      String baseUrl,
      String today,
      List<String> languages,
      Map<String, String> titles,
      Map<String, String> descriptions,
      Map<String, String> assets,
      List<Listed> pages) {}

  /** A page as lists of pages show it. */
  public record Listed(
      String lang,
      String path,
      String address,
      String title,
      String description,
      String changed,
      List<Alternate> alternates) {}

  /** The same page in a language in which it exists. */
  public record Alternate(String lang, String address) {}

  /** A page, under the name {@code page} in its template. */
  public record PageView(
      String lang,
      String contentLang,
      String path,
      String address,
      String root,
      String template,
      String siteTitle,
      String title,
      String description,
      Markup body,
      List<Contents> contents,
      List<Group> navigation,
      List<Crumb> breadcrumbs,
      @Nullable Link previous,
      @Nullable Link next,
      List<Language> languages,
      List<Alternate> alternates,
      String canonical,
      String edit,
      @Nullable Printed changed,
      @Nullable Printed reviewed,
      List<EntryView> sources,
      boolean home,
      boolean draft,
      boolean translated,
      @Nullable Markup data,
      Map<String, String> t) {}

  /** A heading in the contents list; {@code html} may hold ruby. */
  public record Contents(int level, String id, Markup html) {}

  public record Group(String name, boolean current, List<Link> links) {}

  public record Link(String path, String address, String title, String lang) {}

  /** A step of the way from the first page; without an address where it is only a group. */
  public record Crumb(String title, String address) {}

  /** A choice of the language switch. */
  public record Language(String lang, String name, String address, boolean current) {}

  /** A date for machines and for people. */
  public record Printed(String iso, String text) {}

  /** A record; its fields under {@code f}, its name in each language under {@code names}. */
  public record EntryView(
      String type,
      String id,
      String anchor,
      String status,
      String name,
      Map<String, String> names,
      Map<String, FieldView> f) {}

  /**
   * A field's value.
   *
   * @param items of a list
   * @param f the fields of a group
   * @param lines of opening hours
   */
  public record FieldView(
      String name,
      String kind,
      String text,
      Markup html,
      List<FieldView> items,
      Map<String, FieldView> f,
      boolean on,
      List<Hours> lines,
      String closed) {}

  /** A row of opening hours. */
  public record Hours(String when, String open) {}

  /** An entry of the feed. */
  public record News(String id, String updated, String date, String title, List<Link> pages) {}
}
