/** Reads site-config into a {@link dev.shirube.config.SiteConfig}, telling all mistakes at once. */
@NullMarked
package dev.shirube.config;

import org.jspecify.annotations.NullMarked;
