/**
 * Front matter and Markdown of one file to a page with source positions; the only place that knows
 * flexmark.
 */
@NullMarked
package dev.shirube.load.markdown;

import org.jspecify.annotations.NullMarked;
