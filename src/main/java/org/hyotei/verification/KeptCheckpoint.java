package org.hyotei.verification;

/**
 * A checkpoint that someone outside has kept.
 *
 * @param name what messages call it, such as a file's name
 * @param note the signed note as it is written
 */
public record KeptCheckpoint(String name, String note) {}
