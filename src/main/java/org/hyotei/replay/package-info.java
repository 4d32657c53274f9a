/** Replay: what is on the ledger, graded again by the rules as they were then. */
@NullMarked
package org.hyotei.replay;

import org.jspecify.annotations.NullMarked;
