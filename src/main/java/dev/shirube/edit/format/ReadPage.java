package dev.shirube.edit.format;

import dev.shirube.model.Page;
import dev.shirube.source.SourceText;
import java.nio.file.Path;

/**
 * A page as it was read.
 *
 * @param whole whether nothing is wrong with it but what formatting mends
 */
record ReadPage(Path path, SourceText source, Page page, boolean whole) {}
