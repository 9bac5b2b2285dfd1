/** JSON written by hand: small, ordered as given, and safe inside a script element. */
@NullMarked
package dev.shirube.json;

import org.jspecify.annotations.NullMarked;
