/**
 * Pages and records to what templates print: HTML bodies, values in a language, relative addresses.
 */
@NullMarked
package dev.shirube.render;

import org.jspecify.annotations.NullMarked;
