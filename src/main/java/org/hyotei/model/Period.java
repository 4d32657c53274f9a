package org.hyotei.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year (April to March), or a day or calendar year within one.
 *
 * @param fiscalYear the western year in which the fiscal year begins: 2024 for {@code R6}
 * @param day the day, where the period is one: {@code R2.4.1}
 */
public record Period(int fiscalYear, @Nullable LocalDate day) {}
