/** What is handed out: the site as a zip, and as a single file. */
@NullMarked
package dev.shirube.artefact.bundle;

import org.jspecify.annotations.NullMarked;
