/** One class a rule, and the list of them all. */
@NullMarked
package dev.shirube.check.rules;

import org.jspecify.annotations.NullMarked;
