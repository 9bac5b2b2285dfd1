package dev.shirube.pipeline;

import dev.shirube.revision.Range;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be compared.
 *
 * @param root a folder with content/, templates/ and site-config/, in a git repository
 * @param today the day on which both are looked at; null is the day it is where the site is at home
 */
public record DiffOptions(Path root, Range range, @Nullable LocalDate today) {}
