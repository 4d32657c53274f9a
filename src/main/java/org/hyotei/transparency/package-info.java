/**
 * A transparency log's mathematics and formats: the Merkle tree of RFC 6962, its inclusion and
 * consistency proofs, and C2SP's signed notes (Ed25519), checkpoints and tlog-proofs. Knows nothing
 * of what the leaves hold or where nodes are stored. Start at {@link
 * org.hyotei.transparency.Frontier}, which appends, and {@link org.hyotei.transparency.MerkleTree},
 * which proves.
 */
@NullMarked
package org.hyotei.transparency;

import org.jspecify.annotations.NullMarked;
