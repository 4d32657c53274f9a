package org.hyotei.layout;

import org.hyotei.document.Node;

/**
 * A figure or grade of one period, as it stands in a cell.
 *
 * @param role what series it belongs to
 * @param where the heading over it, as printed
 */
record Entry(Role role, When when, Node value, String where) {}
