/** Shows a site on this machine while its sources are edited. */
@NullMarked
package dev.shirube.serve;

import org.jspecify.annotations.NullMarked;
