/** Remembers which text was translated how, and finds translations that were left behind. */
@NullMarked
package dev.shirube.check.drift;

import org.jspecify.annotations.NullMarked;
