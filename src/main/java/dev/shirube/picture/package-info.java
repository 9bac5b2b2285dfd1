/** Plain values to drawings as SVG for a phone and for a PC, each with the same in words. */
@NullMarked
package dev.shirube.picture;

import org.jspecify.annotations.NullMarked;
