/** The command line: commands and exit codes. */
@NullMarked
package dev.shirube.cli;

import org.jspecify.annotations.NullMarked;
