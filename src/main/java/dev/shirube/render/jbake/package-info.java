/** Drives JBake's renderer with FreeMarker templates; the only place that knows either. */
@NullMarked
package dev.shirube.render.jbake;

import org.jspecify.annotations.NullMarked;
