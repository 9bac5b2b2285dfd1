/** The only writer of site files: a tree written beside the published one and swapped in whole. */
@NullMarked
package dev.shirube.output;

import org.jspecify.annotations.NullMarked;
