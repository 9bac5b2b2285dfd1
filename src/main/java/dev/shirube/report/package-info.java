/** How findings are printed, one format a class. */
@NullMarked
package dev.shirube.report;

import org.jspecify.annotations.NullMarked;
