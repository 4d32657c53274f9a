package org.hyotei.analysis;

import org.hyotei.model.Plan;

/** A plan with two subjects of which one is better in every way that is compared. */
record ExamplePair(Plan plan, String worse, String better) {}
