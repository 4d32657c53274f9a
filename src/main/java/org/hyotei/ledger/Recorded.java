package org.hyotei.ledger;

/**
 * An entry that is on the ledger for good.
 *
 * @param repeated whether it was there before, for the same request with the same key
 * @param receipt without parts
 */
public record Recorded(String id, long position, boolean repeated, Receipt receipt) {}
