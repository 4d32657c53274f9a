package org.hyotei.analysis;

import org.hyotei.policy.Sentences;

/** What terms are called in Japanese: as the vocabulary does, or else as {@link Names} does. */
record TermNames(Sentences sentences) {

  String of(Term term) {
    return term instanceof Term.Pair pair
        ? of(pair.left()) + "は" + of(pair.right()) + "に対し"
        : property((Term.Property) term);
  }

  private String property(Term.Property property) {
    String argument = property.argument();
    String name = sentences.term(property.name()).orElseGet(() -> Names.of(property.name()));
    return argument == null ? name : name.replace("…", "「" + argument + "」");
  }
}
