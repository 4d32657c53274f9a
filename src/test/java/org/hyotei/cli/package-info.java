/** The commands, in process and from the packaged jar. */
@NullMarked
package org.hyotei.cli;

import org.jspecify.annotations.NullMarked;
