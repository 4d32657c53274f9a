package org.hyotei.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a group's counts stand among those of its peers: the groups of the same level, and for
 * tallies the same actor. Several may share a place. A group without peers stands nowhere.
 *
 * @param own the group's counts
 * @param peers the extremes of all peers, the group among them, by symbol; empty without peers
 */
public record Standing(Counts own, Map<String, Extremes> peers) {

  /**
   * The greatest and least count of a symbol, and its greatest rise and fall on the year before.
   */
  record Extremes(int most, int fewest, int rise, int fall) {

    static final Extremes NONE = new Extremes(0, Integer.MAX_VALUE, 0, 0);

    Extremes and(int count, int change) {
      return new Extremes(
          Math.max(most, count),
          Math.min(fewest, count),
          Math.max(rise, change),
          Math.min(fall, change));
    }
  }

  /** The standing of a group without peers. */
  static Standing alone(Counts own) {
    return new Standing(own, Map.of());
  }

  /** The standing of each of several peers, in their order. */
  public static List<Standing> among(List<Counts> peers, List<String> symbols) {
    Map<String, Extremes> extremes = new HashMap<>();
    if (peers.size() > 1) {
      for (String symbol : symbols) {
        Extremes all = Extremes.NONE;
        for (Counts one : peers) {
          all = all.and(one.of(symbol), change(one, symbol));
        }
        extremes.put(symbol, all);
      }
    }
    List<Standing> standings = new ArrayList<>(peers.size());
    peers.forEach(one -> standings.add(new Standing(one, extremes)));
    return standings;
  }

  /** No change where the year before is not known: none is neither a rise nor a fall. */
  private static int change(Counts counts, String symbol) {
    Integer change = counts.change(List.of(symbol));
    return change == null ? 0 : change;
  }

  private Extremes extremes(String symbol) {
    return peers.getOrDefault(symbol, Extremes.NONE);
  }

  /** Whether none has more of a symbol; never with none of it. */
  boolean hasMost(String symbol) {
    int count = own.of(symbol);
    return count > 0 && count == extremes(symbol).most();
  }

  /** Whether none has fewer of a symbol. */
  boolean hasFewest(String symbol) {
    return own.of(symbol) == extremes(symbol).fewest();
  }

  /** Whether a symbol rose nowhere more; never where it did not rise. */
  boolean roseMost(String symbol) {
    int change = change(own, symbol);
    return change > 0 && change == extremes(symbol).rise();
  }

  /** Whether a symbol fell nowhere more; never where it did not fall. */
  boolean fellMost(String symbol) {
    int change = change(own, symbol);
    return change < 0 && change == extremes(symbol).fall();
  }
}
