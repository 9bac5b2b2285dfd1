package dev.shirube.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a check is asked to do.
 *
 * @param root a folder with content/, templates/ and site-config/
 * @param today the day on which it is checked; null is the day it is where the site is at home
 */
public record CheckOptions(Path root, @Nullable LocalDate today) {}
