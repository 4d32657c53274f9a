package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of every input of a space, as a decision diagram: one level for each axis, equal
 * parts shared. Cells that the axioms exclude are not in it. A leaf is what a function makes of the
 * rules that hold there.
 *
 * @param <V> what stands at the leaves; equal values are one leaf
 */
final class Diagram<V> {

  /** A set of inputs: the cells of each axis; some within may be excluded by axioms. */
  record Region<V>(V value, List<BitSet> cells) {

    /** The two as one, where they differ on one axis alone and have the same value; else null. */
    private @Nullable Region<V> with(Region<V> other) {
      List<BitSet> union = new ArrayList<>(cells);
      int different = 0;
      for (int a = 0; a < union.size() && different < 2; a++) {
        if (!union.get(a).equals(other.cells().get(a))) {
          different++;
          BitSet both = (BitSet) union.get(a).clone();
          both.or(other.cells().get(a));
          union.set(a, both);
        }
      }
      return different < 2 && Objects.equals(value, other.value())
          ? new Region<>(value, union)
          : null;
    }
  }

  /** The same inputs in fewer regions. */
  static <V> List<Region<V>> merged(List<Region<V>> regions) {
    List<Region<V>> merged = new ArrayList<>(regions);
    for (int i = 0; i < merged.size(); i++) {
      for (int j = i + 1; j < merged.size(); j++) {
        Region<V> both = merged.get(i).with(merged.get(j));
        if (both != null) {
          merged.set(i, both);
          merged.remove(j);
          j = i;
        }
      }
    }
    return merged;
  }

  private final Space space;
  private final Function<BitSet, V> leafOf;
  private final List<List<BitSet>> admitting = new ArrayList<>();
  private final List<List<Bound>> ending = new ArrayList<>();
  private final int[][] pending;
  private final Map<Key, @Nullable Node<V>> seen = new HashMap<>();
  private final Map<Object, Node<V>> shared = new HashMap<>();
  private final @Nullable Node<V> root;
  private final int[] chosen;

  /** An axiom with its axes by place. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Bound(Axiom axiom, int[] axes) {}

  private record Key(int depth, BitSet alive, List<Integer> context) {}

  /**
   * A place in the diagram.
   *
   * @param value at a leaf; null elsewhere
   */
  private record Node<V>(int id, int depth, @Nullable V value, Map<Node<V>, BitSet> arcs) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Node<?> node && node.id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  private record Shape(int depth, Map<Integer, BitSet> arcs) {}

  Diagram(Space space, Function<BitSet, V> leafOf) {
    this.space = space;
    this.leafOf = leafOf;
    this.chosen = new int[space.axes().size()];
    for (int a = 0; a < space.axes().size(); a++) {
      List<BitSet> byCell = new ArrayList<>();
      for (int c = 0; c < space.axes().get(a).cells().size(); c++) {
        BitSet boxes = new BitSet(space.boxes().size());
        for (int b = 0; b < space.boxes().size(); b++) {
          boxes.set(b, space.boxes().get(b).cells().get(a).get(c));
        }
        byCell.add(boxes);
      }
      admitting.add(byCell);
      ending.add(new ArrayList<>());
    }
    this.pending = bind();
    BitSet all = new BitSet();
    all.set(0, space.boxes().size());
    this.root = node(0, all);
  }

  /** For each depth, the earlier axes that axioms yet to be checked look at. */
  private int[][] bind() {
    List<Set<Integer>> needed = new ArrayList<>();
    for (int d = 0; d <= space.axes().size(); d++) {
      needed.add(new LinkedHashSet<>());
    }
    for (Axiom axiom : space.axioms()) {
      int[] axes = axiom.keys().stream().mapToInt(space::axis).toArray();
      int last = -1;
      boolean there = true;
      for (int axis : axes) {
        there &= axis >= 0;
        last = Math.max(last, axis);
      }
      if (!there) {
        continue;
      }
      ending.get(last).add(new Bound(axiom, axes));
      for (int axis : axes) {
        for (int d = axis + 1; d <= last; d++) {
          needed.get(d).add(axis);
        }
      }
    }
    return needed.stream()
        .map(axes -> axes.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private @Nullable Node<V> node(int depth, BitSet alive) {
    if (depth == space.axes().size()) {
      V value = leafOf.apply(alive);
      return shared.computeIfAbsent(value, v -> new Node<>(shared.size(), depth, value, Map.of()));
    }
    List<Integer> context = new ArrayList<>(pending[depth].length);
    for (int axis : pending[depth]) {
      context.add(chosen[axis]);
    }
    Key key = new Key(depth, alive, context);
    if (seen.containsKey(key)) {
      return seen.get(key);
    }
    Map<Node<V>, BitSet> arcs = new LinkedHashMap<>();
    for (int c = 0; c < space.axes().get(depth).cells().size(); c++) {
      chosen[depth] = c;
      if (!isAdmitted(depth)) {
        continue;
      }
      BitSet left = (BitSet) alive.clone();
      left.and(admitting.get(depth).get(c));
      Node<V> child = node(depth + 1, left);
      if (child != null) {
        arcs.computeIfAbsent(child, n -> new BitSet()).set(c);
      }
    }
    Node<V> node = arcs.isEmpty() ? null : share(depth, arcs);
    seen.put(key, node);
    return node;
  }

  private Node<V> share(int depth, Map<Node<V>, BitSet> arcs) {
    Map<Integer, BitSet> byId = new HashMap<>();
    arcs.forEach((child, cells) -> byId.put(child.id(), cells));
    return shared.computeIfAbsent(
        new Shape(depth, byId), shape -> new Node<>(shared.size(), depth, null, arcs));
  }

  private boolean isAdmitted(int depth) {
    for (Bound bound : ending.get(depth)) {
      List<Cell> cells = new ArrayList<>(bound.axes().length);
      for (int axis : bound.axes()) {
        cells.add(space.axes().get(axis).cells().get(chosen[axis]));
      }
      if (!bound.axiom().admits().test(cells)) {
        return false;
      }
    }
    return true;
  }

  /** Every value that some input has. */
  Set<V> values() {
    return values(null);
  }

  /**
   * Every value that some input within these cells has.
   *
   * @param within cells by axis; null for all
   */
  Set<V> values(@Nullable List<BitSet> within) {
    Set<V> values = new LinkedHashSet<>();
    Set<Node<V>> visited = new LinkedHashSet<>();
    if (root != null) {
      values(root, within, visited, values);
    }
    return values;
  }

  private void values(
      Node<V> node, @Nullable List<BitSet> within, Set<Node<V>> visited, Set<V> values) {
    if (!visited.add(node)) {
      return;
    }
    V value = node.value();
    if (value != null) {
      values.add(value);
    }
    node.arcs()
        .forEach(
            (child, cells) -> {
              if (within == null || cells.intersects(within.get(node.depth()))) {
                values(child, within, visited, values);
              }
            });
  }

  /**
   * The inputs with such a value, in regions that do not meet; at most so many.
   *
   * @param widened whether an axis that makes no difference is given in full
   */
  List<Region<V>> regions(Predicate<V> wanted, int most, boolean widened) {
    List<Region<V>> regions = new ArrayList<>();
    if (root != null) {
      regions(
          root, new ArrayList<>(), new Search<>(wanted, most, widened, reaching(wanted)), regions);
    }
    return regions;
  }

  private record Search<V>(Predicate<V> wanted, int most, boolean widened, Set<Node<V>> reaching) {}

  private void regions(Node<V> node, List<BitSet> path, Search<V> search, List<Region<V>> regions) {
    if (regions.size() >= search.most() || !search.reaching().contains(node)) {
      return;
    }
    V value = node.value();
    if (value != null) {
      regions.add(new Region<>(value, List.copyOf(path)));
      return;
    }
    BitSet all = space.axes().get(node.depth()).all();
    boolean only = search.widened() && node.arcs().size() == 1;
    node.arcs()
        .forEach(
            (child, cells) -> {
              path.add(only ? all : cells);
              regions(child, path, search, regions);
              path.remove(path.size() - 1);
            });
  }

  private Set<Node<V>> reaching(Predicate<V> wanted) {
    Set<Node<V>> reaching = new LinkedHashSet<>();
    // nodes are made after their children, so their ids are in that order
    shared.values().stream()
        .sorted(java.util.Comparator.comparingInt(Node::id))
        .forEach(
            node -> {
              V value = node.value();
              if (value != null
                  ? wanted.test(value)
                  : node.arcs().keySet().stream().anyMatch(reaching::contains)) {
                reaching.add(node);
              }
            });
    return reaching;
  }

  /** The value of one input; null where axioms exclude it. */
  @Nullable V at(int[] cells) {
    Node<V> node = root;
    while (node != null && node.value() == null) {
      Node<V> next = null;
      for (Map.Entry<Node<V>, BitSet> arc : node.arcs().entrySet()) {
        if (arc.getValue().get(cells[node.depth()])) {
          next = arc.getKey();
        }
      }
      node = next;
    }
    return node == null ? null : node.value();
  }
}
