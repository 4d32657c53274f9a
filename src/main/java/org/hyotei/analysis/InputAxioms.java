package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.hyotei.policy.PolicyDefinition;

/** The links between the ways in which rules look at one input: it has one type, and is given. */
final class InputAxioms {

  private InputAxioms() {}

  static List<Axiom> of(PolicyDefinition policy) {
    List<Axiom> axioms = new ArrayList<>();
    for (PolicyDefinition.Input input : policy.inputs().values()) {
      String name = input.name();
      String of = "(\"" + name + "\")";
      boolean number = input.type() == PolicyDefinition.Input.Type.QUANTITY;
      boolean words = input.type() == PolicyDefinition.Input.Type.WORDS;
      boolean flag = input.type() == PolicyDefinition.Input.Type.FLAG;
      axioms.add(
          Axiom.of(name + " as a number", c -> number || c.get(0).isNothing(), "number" + of));
      axioms.add(Axiom.of(name + " as words", c -> words || c.get(0).isNothing(), "words" + of));
      axioms.add(Axiom.of(name + " as a flag", c -> flag || c.get(0).is("false"), "flag" + of));
      given(
          axioms, of, "number", (given, value) -> !number || given.is("true") != value.isNothing());
      given(axioms, of, "words", (given, value) -> !words || given.is("true") != value.isNothing());
      given(axioms, of, "flag", (given, value) -> value.is("false") || given.is("true"));
    }
    return axioms;
  }

  private static void given(
      List<Axiom> axioms, String of, String as, BiPredicate<Cell, Cell> admits) {
    axioms.add(
        Axiom.of(
            "an input is given: " + as + of,
            c -> admits.test(c.get(0), c.get(1)),
            "given" + of,
            as + of));
  }
}
