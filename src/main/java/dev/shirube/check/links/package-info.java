/** Tells which links of a folder of HTML are broken, whatever made the folder. */
@NullMarked
package dev.shirube.check.links;

import org.jspecify.annotations.NullMarked;
