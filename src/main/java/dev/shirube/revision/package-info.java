/** Takes a site out of git as it was at another time. */
@NullMarked
package dev.shirube.revision;

import org.jspecify.annotations.NullMarked;
