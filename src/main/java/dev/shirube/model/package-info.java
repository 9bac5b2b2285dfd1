/** The site as immutable values: pages, their bodies and the records they refer to. */
@NullMarked
package dev.shirube.model;

import org.jspecify.annotations.NullMarked;
