/**
 * Indicator sets as municipalities lay them out in spreadsheets: which tables a sheet has, what
 * their columns are, and the plan that they say. Figures are carried as printed; reading them is
 * not done here.
 */
@NullMarked
package org.hyotei.layout;

import org.jspecify.annotations.NullMarked;
