/** Reads HTML, SVG and CSS into plain values: links, ids and what names them, with their places. */
@NullMarked
package dev.shirube.check.html;

import org.jspecify.annotations.NullMarked;
