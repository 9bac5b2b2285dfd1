/**
 * What must hold of checklists, so that a reader's tick stays with its task: ids, conditions, the
 * text that an item's hash is made of, and the memory of what was published.
 */
@NullMarked
package dev.shirube.checklist;

import org.jspecify.annotations.NullMarked;
