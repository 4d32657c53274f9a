/**
 * The commands: what {@code java -jar hyotei.jar} does. Results go to standard output, everything
 * else to standard error, both in UTF-8. Uses report and all below it; start at {@link
 * org.hyotei.cli.HyoteiCommand}.
 */
@NullMarked
package org.hyotei.cli;

import org.jspecify.annotations.NullMarked;
