/** Where something stands, what is wrong with it, and how that is shown to a person. */
@NullMarked
package dev.shirube.diagnostic;

import org.jspecify.annotations.NullMarked;
