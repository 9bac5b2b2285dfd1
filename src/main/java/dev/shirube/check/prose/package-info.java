/**
 * Texts of pages and records as readers see them, each character with the place where it is
 * written, and the blocks of a page beside those of its translation.
 */
@NullMarked
package dev.shirube.check.prose;

import org.jspecify.annotations.NullMarked;
