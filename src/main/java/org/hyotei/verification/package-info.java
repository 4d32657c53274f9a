/**
 * Verifies what the ledger says of itself: one receipt, offline ({@link
 * org.hyotei.verification.ReceiptCheck}), or a whole ledger from scratch ({@link
 * org.hyotei.verification.LedgerCheck}). Shares no code with what writes the ledger, so that one
 * mistake is not made twice: JSON, hashes, trees, notes and keys are read here by code of its own,
 * written after the standards' definitions and simple rather than fast.
 */
@NullMarked
package org.hyotei.verification;

import org.jspecify.annotations.NullMarked;
