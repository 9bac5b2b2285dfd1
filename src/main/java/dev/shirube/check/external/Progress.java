package dev.shirube.check.external;

/**
 * One more address is done.
 *
 * @param done addresses asked so far, this one too
 * @param total addresses to ask; it grows where more must be asked than was thought
 */
public record Progress(int done, int total, String address) {}
