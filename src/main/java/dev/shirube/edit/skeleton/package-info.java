/** Begins new pages and records, with all that they must have. */
@NullMarked
package dev.shirube.edit.skeleton;

import org.jspecify.annotations.NullMarked;
