/** Record files to typed records with source positions. */
@NullMarked
package dev.shirube.load.data;

import org.jspecify.annotations.NullMarked;
