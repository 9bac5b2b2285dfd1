package dev.shirube.render;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What templates see. Everything is ready to print; addresses begin at the site's root. */
public final class View {
  private View() {}

  /**
   * The whole site, under the name {@code site} in every template.
   *
   * @param lists whether it has checklists, and so a page for all of them
   * @param kept whether a reader's device can keep it whole
   */
  public record SiteView(
      String version,
      String baseUrl,
      List<String> languages,
      Map<String, String> titles,
      Map<String, String> descriptions,
      Map<String, String> assets,
      boolean lists,
      boolean kept,
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

  /**
   * A page, under the name {@code page} in its template.
   *
   * @param reviewBy until when its last review counts
   * @param built the day as of which the page is true
   * @param uses the lists of records on it; {@code checklist} and {@code table} where it has one,
   *     {@code situation} where it folds away what does not concern a station, {@code due} where a
   *     day is counted
   * @param lists the data scripts of its checklists
   */
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
      @Nullable Printed reviewBy,
      Printed built,
      List<EntryView> sources,
      boolean home,
      boolean draft,
      boolean translated,
      Set<String> uses,
      List<String> lists,
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

  /**
   * A record; its fields under {@code f}, its name in each language under {@code names}.
   *
   * @param home where the site lists it; empty where it does not
   * @param due of a record with a day
   */
  public record EntryView(
      String type,
      String id,
      String anchor,
      String status,
      String name,
      Map<String, String> names,
      Map<String, FieldView> f,
      String home,
      @Nullable Due due) {}

  /**
   * The day on which something is due, seen from the day of the build.
   *
   * @param day of the month
   * @param days from then; less than 0 where it is past
   * @param monthly whether it comes again every month; this is the next one
   */
  public record Due(String iso, String text, Markup html, int day, int days, boolean monthly) {}

  /**
   * A field's value.
   *
   * @param iso of a day, a month, a length of time or another record's id, for scripts
   * @param due of the record that it refers to
   * @param items of a list
   * @param f the fields of a group
   * @param lines of opening hours
   */
  public record FieldView(
      String name,
      String kind,
      String text,
      String iso,
      Markup html,
      @Nullable Due due,
      List<FieldView> items,
      Map<String, FieldView> f,
      boolean on,
      List<Hours> lines,
      String closed,
      String closedOn) {}

  /**
   * A row of opening hours.
   *
   * @param days of the month, such as {@code 8-10}; empty where it counts by the week
   * @param week such as {@code mon tue}
   */
  public record Hours(String when, String open, String days, String week, String from, String to) {}

  /**
   * Terms in the order of a dictionary.
   *
   * @param letters all of the language, also those without terms
   * @param latin terms of a Japanese dictionary that begin with a Latin letter
   */
  public record LetterIndex(List<Letter> letters, List<EntryView> latin) {}

  /** Terms of one letter; those of none have no name. */
  public record Letter(String id, String name, List<EntryView> entries) {}

  /** A group of pages with their checklists. */
  public record ListGroup(String name, List<ListPage> pages) {}

  public record ListPage(String title, String lang, String address, List<ListView> lists) {}

  /**
   * A checklist.
   *
   * @param key tells it from all others of the site: its page and its id
   */
  public record ListView(String key, Markup title, String address, List<ListItem> items) {}

  public record ListItem(String id, Markup words) {}

  /** An item of a checklist that comes before another. */
  public record TaskBefore(String id, String address, Markup words) {}

  /**
   * A picture of records, drawn for phones and for wide columns.
   *
   * @param lines all that it says, in words
   */
  public record PictureView(
      String id, String title, Markup narrow, Markup wide, List<PictureLine> lines) {}

  /** A sentence of what a picture says, with what belongs to it. */
  public record PictureLine(String text, Markup html, List<PictureLine> lines) {}

  /** An entry of the feed. */
  public record News(String id, String updated, String date, String title, List<Link> pages) {}
}
