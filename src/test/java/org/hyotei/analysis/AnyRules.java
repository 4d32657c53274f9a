package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hyotei.facts.Subject;
import org.hyotei.policy.CompiledPolicy;

/** Rules at random as DRL: every form of condition that the walls admit on one subject. */
final class AnyRules {

  private static final List<String> ORDERS = List.of("<", "<=", ">", ">=", "==", "!=");
  private static final List<String> EQUALITIES = List.of("==", "!=");

  private final Random random;
  private final Subject.Kind kind;
  private final List<Term.Property> properties;
  private final List<Term.Property> numbers;

  AnyRules(CompiledPolicy policy, Subject.Kind kind, long seed) {
    this.random = new Random(seed);
    this.kind = kind;
    this.properties = new AnyTerms(policy, kind).properties();
    this.numbers = properties.stream().filter(one -> FactValues.isNumber(kind, one)).toList();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** So many rules, each of which grades what it holds for. */
  List<String> drl(int rules) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      lines.add("rule \"" + i + "\"");
      lines.add("when");
      lines.add("$s : " + FactValues.type(kind).getSimpleName() + "(" + constraints() + ")");
      lines.add("then");
      lines.add("$s.grade(\"A\", \"a\");");
      lines.add("end");
    }
    return lines;
  }

  private String constraints() {
    List<String> constraints = new ArrayList<>();
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      constraints.add(condition(2));
    }
    return String.join(", ", constraints);
  }

  private String condition(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(5)) {
      case 1 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
      case 2 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
      case 3 -> "!(" + condition(depth - 1) + ")";
      default -> comparison();
    };
  }

  private String comparison() {
    Term.Property property = one(properties);
    String name = property.key();
    if (random.nextInt(6) == 0 && FactValues.isNullable(kind, property)) {
      return name + " " + one(EQUALITIES) + " null";
    }
    if (FactValues.isNumber(kind, property)) {
      BigDecimal constant = one(AnyTerms.CONSTANTS);
      return switch (random.nextInt(6)) {
        case 0 -> name + " " + one(ORDERS.subList(0, 4)) + " " + one(numbers).key();
        case 1 -> constant.toPlainString() + "B " + one(ORDERS) + " " + name;
        default -> name + " " + one(ORDERS) + " " + constant.toPlainString() + "B";
      };
    }
    if (FactValues.isOpaque(kind, property)) {
      return name + " " + one(EQUALITIES) + " null";
    }
    List<String> words = FactValues.words(kind, property);
    if (words.isEmpty()) {
      return name + " " + one(EQUALITIES) + " \"" + one(List.of("A", "C", "市", "累計", "甲")) + "\"";
    }
    if (words.contains("true")) {
      boolean bare = random.nextInt(3) == 0 && !FactValues.isNullable(kind, property);
      return bare ? name : name + " " + one(EQUALITIES) + " " + one(words);
    }
    String type = Names.type(property.name());
    return name + " " + one(EQUALITIES) + " " + type + "." + one(words);
  }
}
