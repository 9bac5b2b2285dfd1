/**
 * Asks addresses of other hosts, politely and only where a person wished it, and tells what is
 * broken or has moved apart from what cannot be known. {@link
 * dev.shirube.check.external.ExternalAddresses} asks, {@link
 * dev.shirube.check.external.AddressFindings} turns answers into findings.
 */
@NullMarked
package dev.shirube.check.external;

import org.jspecify.annotations.NullMarked;
