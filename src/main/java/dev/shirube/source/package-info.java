/** The files that people write, read from disk with every trouble told as a finding. */
@NullMarked
package dev.shirube.source;

import org.jspecify.annotations.NullMarked;
