/** Writes sources in one form, in which they mean the same, and sets the ids of items. */
@NullMarked
package dev.shirube.edit.format;

import org.jspecify.annotations.NullMarked;
