package org.hyotei.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a ledger is set up.
 *
 * @param keyFile holds the key that signs; made at the first start if it is not there
 * @param origin what a new ledger is called; null for a name made at random. One that is there
 *     keeps its name
 */
public record LedgerSettings(Path keyFile, @Nullable String origin) {}
