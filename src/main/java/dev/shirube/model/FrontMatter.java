package dev.shirube.model;

import dev.shirube.diagnostic.Origin;
import dev.shirube.diagnostic.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself before its text.
 *
 * @param origins where the values are written, by their keys
 */
public record FrontMatter(
    Position position,
    String title,
    String description,
    boolean draft,
    Located<String> template,
    String audience,
    List<Located<String>> sources,
    @Nullable LocalDate reviewedOn,
    Value.@Nullable Span reviewEvery,
    int order,
    List<Located<String>> redirectFrom,
    ItemChanges items,
    Map<String, Origin> origins) {
  /** What stands in for front matter that cannot be read, so that the page is still known. */
  public static FrontMatter unread(Position position) {
    return new FrontMatter(
        position,
        "",
        "",
        false,
        new Located<>("page", position),
        "",
        List.of(),
        null,
        null,
        0,
        List.of(),
        ItemChanges.none(position),
        Map.of());
  }

  public FrontMatter {
    sources = List.copyOf(sources);
    redirectFrom = List.copyOf(redirectFrom);
    origins = Map.copyOf(origins);
  }

  /** Where the value of a key is written; where there is none, the start of all. */
  public Origin origin(String key) {
    return origins.getOrDefault(key, Origin.of(position));
  }

  public Optional<LocalDate> reviewed() {
    return Optional.ofNullable(reviewedOn);
  }

  public Optional<Value.Span> reviewAfter() {
    return Optional.ofNullable(reviewEvery);
  }

  /** The last day on which the last review still counts. */
  public Optional<LocalDate> reviewBy() {
    return reviewed()
        .flatMap(
            day ->
                reviewAfter()
                    .map(
                        every ->
                            day.plusYears(every.years())
                                .plusMonths(every.months())
                                .plusWeeks(every.weeks())
                                .plusDays(every.days())
                                .plusDays(every.businessDays() * 7L / 5)));
  }
}
