/** Makes what readers search in: words folded and cut, texts packed into scripts. */
@NullMarked
package dev.shirube.artefact.search;

import org.jspecify.annotations.NullMarked;
