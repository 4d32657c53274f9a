/**
 * What rules see: the facts of one evaluation, derived once from a plan by the definitions of a
 * policy. Uses the model; start at {@link org.hyotei.facts.IndicatorFact} and {@link
 * org.hyotei.facts.Derivation}. The names of the facts' properties are what vocabularies and {@code
 * .drl} files are written in.
 */
@NullMarked
package org.hyotei.facts;

import org.jspecify.annotations.NullMarked;
