/** Makes a site one that can be installed and read without a network: worker, manifests, icons. */
@NullMarked
package dev.shirube.artefact.offline;

import org.jspecify.annotations.NullMarked;
