/** Runs rules over a site, its sources and its output, and leaves out what editors settled. */
@NullMarked
package dev.shirube.check;

import org.jspecify.annotations.NullMarked;
