/**
 * The two doors: the command line and, from it, the service. Wires what the other packages hold.
 */
@NullMarked
package org.hyotei;

import org.jspecify.annotations.NullMarked;
