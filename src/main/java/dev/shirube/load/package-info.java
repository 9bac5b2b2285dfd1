/** Reads content/ into a {@link dev.shirube.model.Site} in which every reference resolves. */
@NullMarked
package dev.shirube.load;

import org.jspecify.annotations.NullMarked;
