package dev.shirube.render;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows because of other pages: the ways to them, and which of them is a translation.
 *
 * @param changed when a reader last had to read it anew
 */
record Surroundings(
    List<View.Group> navigation,
    List<View.Crumb> breadcrumbs,
    View.@Nullable Link previous,
    View.@Nullable Link next,
    List<View.Alternate> alternates,
    @Nullable LocalDate changed) {}
