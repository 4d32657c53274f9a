package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.Subject;
import org.hyotei.model.Message;
import org.hyotei.policy.Phase;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/** Makes a space of the rules for one kind of subject: finds its axes, and the rules as boxes. */
final class SpaceBuilder {

  /** A rule with more alternatives than this is not analysed. */
  private static final int MOST_BOXES = 500;

  /** A rule has more alternatives than are looked at. */
  private static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super(null, null, false, false);
    }
  }

  /** Whether anything in a group has a grade: what there is to roll up. */
  static final Term.Property GRADED = new Term.Property("graded", null);

  private final PolicyDefinition policy;
  private final Subject.Kind kind;
  private final @Nullable String level;
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final Map<String, Set<BigDecimal>> numbers = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private List<Axis> axes = List.of();

  private SpaceBuilder(PolicyDefinition policy, Subject.Kind kind, @Nullable String level) {
    this.policy = policy;
    this.kind = kind;
    this.level = level;
  }

  /**
   * The space of these rules.
   *
   * @param level of the groups; null for other kinds
   * @param rest gains the rules that cannot be laid out in it
   */
  static Space of(
      PolicyDefinition policy,
      Subject.Kind kind,
      @Nullable String level,
      List<Criterion> criteria,
      List<NotAnalysed> rest) {
    return new SpaceBuilder(policy, kind, level).space(criteria, rest);
  }

  private Space space(List<Criterion> all, List<NotAnalysed> rest) {
    List<Criterion> own =
        all.stream().filter(one -> one.kind() == kind && isOfPhase(one) && isOfLevel(one)).toList();
    if (kind == Subject.Kind.INDICATOR) {
      term(new Term.Property("situation", null));
      term(new Term.Property("direction", null));
    } else if (kind == Subject.Kind.GROUP) {
      test(new Condition.Test(GRADED, Operator.EQUAL, new Constant.Decimal(BigDecimal.ZERO), 0));
    }
    own.forEach(criterion -> criterion.condition().tests().forEach(this::test));
    axes = terms.values().stream().map(this::axis).sorted(order()).toList();
    List<Criterion> criteria = new ArrayList<>();
    List<Space.Box> boxes = new ArrayList<>();
    for (Criterion criterion : own) {
      int place = criteria.size();
      try {
        boxes(criterion.condition()).forEach(cells -> boxes.add(new Space.Box(place, cells)));
        criteria.add(criterion);
      } catch (TooMany e) {
        RuleSource rule = criterion.source();
        Message why = new Message("「または」の組合せが多すぎます", "it has too many alternatives");
        rest.add(NotAnalysed.ofRule(rule, rule.line(), why));
      }
    }
    return new Space(kind, level, axes, criteria, boxes, axioms());
  }

  private List<Axiom> axioms() {
    List<Axiom> axioms = new ArrayList<>(PairAxioms.of(terms.values()));
    if (kind == Subject.Kind.INDICATOR) {
      axioms.addAll(IndicatorAxioms.of(policy));
    } else if (kind == Subject.Kind.GROUP) {
      axioms.addAll(
          GroupAxioms.of(
              policy,
              level,
              terms.values().stream()
                  .filter(Term.Property.class::isInstance)
                  .map(Term.Property.class::cast)
                  .toList()));
    }
    return axioms;
  }

  /** Whether the phase that grades these subjects, or gives them points, runs a rule. */
  private boolean isOfPhase(Criterion criterion) {
    Phase phase = criterion.source().phase();
    return kind == Subject.Kind.GROUP
        ? phase == Phase.ROLLUP
        : phase == (criterion.grades().isEmpty() ? Phase.SCORING : Phase.GRADING);
  }

  /** Whether a rule can hold for groups of this level at all. */
  private boolean isOfLevel(Criterion criterion) {
    return criterion
        .condition()
        .mayHold(
            test -> !isFixed(test.term()) || holdsFixed(test),
            test -> !isFixed(test.term()) || !holdsFixed(test));
  }

  private boolean holdsFixed(Condition.Test test) {
    return fixed((Term.Property) test.term()).holds(test.operator(), test.constant());
  }

  private Cell fixed(Term.Property property) {
    if (property.name().equals("level")) {
      return level == null ? new Cell.Nothing() : new Cell.Symbol(level);
    }
    return new Cell.Symbol(Boolean.toString(GroupFact.WHOLE.equals(level)));
  }

  private boolean isFixed(Term term) {
    return kind == Subject.Kind.GROUP
        && term instanceof Term.Property property
        && property.name().matches("level|whole");
  }

  private void term(Term term) {
    terms.putIfAbsent(term.key(), term);
    if (term instanceof Term.Pair pair) {
      term(pair.left());
      term(pair.right());
    }
  }

  private void test(Condition.Test test) {
    term(test.term());
    String key = test.term().key();
    if (test.constant() instanceof Constant.Decimal number) {
      numbers.computeIfAbsent(key, k -> new TreeSet<>()).add(number.value());
    } else if (test.constant() instanceof Constant.Word word) {
      words.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(word.value());
    }
  }

  private Axis axis(Term term) {
    if (term instanceof Term.Pair) {
      return Axis.ofWords(term, true, false, List.of("LESS", "EQUAL", "GREATER"));
    }
    Term.Property property = (Term.Property) term;
    if (isFixed(term)) {
      return new Axis(term, List.of(fixed(property)));
    }
    if (FactValues.isNumber(kind, property)) {
      return Axis.ofNumbers(
          term,
          Domains.of(kind, level, property, policy),
          numbers.getOrDefault(term.key(), Set.of()));
    }
    boolean nullable = FactValues.isNullable(kind, property);
    if (FactValues.isOpaque(kind, property)) {
      return Axis.ofWords(term, nullable, false, List.of("there"));
    }
    List<String> few = FactValues.words(kind, property);
    return few.isEmpty()
        ? Axis.ofWords(term, nullable, true, words.getOrDefault(term.key(), Set.of()))
        : Axis.ofWords(term, nullable, false, few);
  }

  /** The situation first, then words, then pairs, then numbers, each by name. */
  private static Comparator<Axis> order() {
    return Comparator.comparingInt(SpaceBuilder::rank).thenComparing(Axis::key);
  }

  private static int rank(Axis axis) {
    return switch (axis.key()) {
      case "situation" -> 0;
      case "direction" -> 1;
      default -> axis.isNumeric() ? 4 : axis.term() instanceof Term.Pair ? 3 : 2;
    };
  }

  private static Set<String> keys(Condition condition) {
    Set<String> keys = new LinkedHashSet<>();
    condition.tests().forEach(test -> keys.add(test.term().key()));
    return keys;
  }

  /** A condition as alternatives, each a set of cells for every axis. */
  private List<List<BitSet>> boxes(Condition condition) {
    Set<String> keys = keys(condition);
    if (keys.size() <= 1) {
      return List.of(single(condition, keys));
    }
    List<List<BitSet>> boxes = new ArrayList<>();
    if (condition instanceof Condition.All all) {
      boxes.add(single(new Condition.All(List.of()), Set.of()));
      for (Condition part : all.parts()) {
        boxes = meet(boxes, boxes(part));
      }
    } else if (condition instanceof Condition.Any any) {
      for (Condition part : any.parts()) {
        boxes.addAll(boxes(part));
      }
    } else if (condition instanceof Condition.Not not) {
      return boxes(pushed(not.part()));
    }
    return boxes;
  }

  /** The negation of a condition, with the negation on its parts. */
  private static Condition pushed(Condition condition) {
    if (condition instanceof Condition.All all) {
      return new Condition.Any(all.parts().stream().<Condition>map(Condition.Not::new).toList());
    } else if (condition instanceof Condition.Any any) {
      return new Condition.All(any.parts().stream().<Condition>map(Condition.Not::new).toList());
    }
    return condition instanceof Condition.Not not ? not.part() : new Condition.Not(condition);
  }

  private static List<List<BitSet>> meet(List<List<BitSet>> left, List<List<BitSet>> right) {
    List<List<BitSet>> met = new ArrayList<>();
    for (List<BitSet> one : left) {
      for (List<BitSet> other : right) {
        List<BitSet> both = new ArrayList<>(one.size());
        boolean empty = false;
        for (int a = 0; a < one.size(); a++) {
          BitSet cells = (BitSet) one.get(a).clone();
          cells.and(other.get(a));
          empty |= cells.isEmpty();
          both.add(cells);
        }
        if (!empty) {
          met.add(both);
        }
        if (met.size() > MOST_BOXES) {
          throw new TooMany();
        }
      }
    }
    return met;
  }

  private List<BitSet> single(Condition condition, Set<String> keys) {
    List<BitSet> cells = new ArrayList<>(axes.size());
    for (Axis axis : axes) {
      if (!keys.contains(axis.key())) {
        cells.add(axis.all());
        continue;
      }
      BitSet admitted = new BitSet(axis.cells().size());
      for (int c = 0; c < axis.cells().size(); c++) {
        Cell cell = axis.cells().get(c);
        admitted.set(c, condition.holds(test -> cell.holds(test.operator(), test.constant())));
      }
      cells.add(admitted);
    }
    return cells;
  }
}
