/**
 * YAML with positions, checked by JSON Schema: the only place that knows the YAML and schema
 * libraries.
 */
@NullMarked
package dev.shirube.yaml;

import org.jspecify.annotations.NullMarked;
