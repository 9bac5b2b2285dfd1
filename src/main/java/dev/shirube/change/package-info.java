/** Tells what a change to the sources means for readers, and for those who look after them. */
@NullMarked
package dev.shirube.change;

import org.jspecify.annotations.NullMarked;
