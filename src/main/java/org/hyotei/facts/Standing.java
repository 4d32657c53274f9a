package org.hyotei.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a group's counts stand among those of its peers: the groups of the same level, and for
 * tallies the same actor. Several may share a place. A group without peers stands nowhere.
 *
 * @param most symbols that it has most of; never with none
 * @param fewest symbols that it has fewest of
 * @param roseMost symbols that rose most on the year before; never where none rose
 * @param fellMost symbols that fell most; never where none fell
 */
public record Standing(
    Set<String> most, Set<String> fewest, Set<String> roseMost, Set<String> fellMost) {

  public static final Standing NONE = new Standing(Set.of(), Set.of(), Set.of(), Set.of());

  /** The standing of each of several peers, in their order. */
  public static List<Standing> among(List<Counts> peers, List<String> symbols) {
    if (peers.size() < 2) {
      return peers.stream().map(one -> NONE).toList();
    }
    List<Standing> standings = new ArrayList<>();
    for (Counts one : peers) {
      Set<String> most = new HashSet<>();
      Set<String> fewest = new HashSet<>();
      Set<String> roseMost = new HashSet<>();
      Set<String> fellMost = new HashSet<>();
      for (String symbol : symbols) {
        List<String> alone = List.of(symbol);
        int count = one.of(alone);
        if (count > 0 && count == greatest(peers, each -> each.of(alone))) {
          most.add(symbol);
        }
        if (-count == greatest(peers, each -> -each.of(alone))) {
          fewest.add(symbol);
        }
        Integer change = one.change(alone);
        if (change != null && change > 0 && change == greatest(peers, each -> each.change(alone))) {
          roseMost.add(symbol);
        }
        if (change != null
            && change < 0
            && -change == greatest(peers, each -> negative(each.change(alone)))) {
          fellMost.add(symbol);
        }
      }
      standings.add(
          new Standing(
              Set.copyOf(most), Set.copyOf(fewest), Set.copyOf(roseMost), Set.copyOf(fellMost)));
    }
    return standings;
  }

  private static @Nullable Integer negative(@Nullable Integer change) {
    return change == null ? null : Integer.valueOf(-change);
  }

  private static int greatest(List<Counts> peers, Function<Counts, @Nullable Integer> value) {
    int greatest = Integer.MIN_VALUE;
    for (Counts peer : peers) {
      Integer one = value.apply(peer);
      greatest = one == null ? greatest : Math.max(greatest, one);
    }
    return greatest;
  }
}
