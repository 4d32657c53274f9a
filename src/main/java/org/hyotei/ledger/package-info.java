/**
 * The ledger: what was graded, by what and by whom, as entries of an append-only Merkle tree in a
 * database. Nothing that was appended is ever changed; what follows refers to what was before.
 */
@NullMarked
package org.hyotei.ledger;

import org.jspecify.annotations.NullMarked;
