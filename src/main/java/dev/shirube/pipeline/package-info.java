/** Tells the story of a build, stage by stage. */
@NullMarked
package dev.shirube.pipeline;

import org.jspecify.annotations.NullMarked;
