/** Reads the dates, amounts, numbers, phones and codes that a running text tells. */
@NullMarked
package dev.shirube.check.reading;

import org.jspecify.annotations.NullMarked;
