package org.hyotei.verification;

import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something in a stored ledger that is not as it was written.
 *
 * @param table where it was found
 * @param position of the entry that is bad, or the first that may be; null where it is about no
 *     entry
 * @param entry that entry's id, as far as it can be read
 */
public record Problem(
    String table, @Nullable Long position, @Nullable String entry, Message message) {}
