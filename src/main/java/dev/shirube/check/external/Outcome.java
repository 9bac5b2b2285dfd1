package dev.shirube.check.external;

/** What asking a server ended in. */
sealed interface Outcome permits Reply, Silence {}
