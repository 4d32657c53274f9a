/**
 * What is evaluated and what is said of it: plans, figures, periods, grades, defects. Records,
 * enums and sealed types over the JDK alone; start at {@link org.hyotei.model.Plan} and {@link
 * org.hyotei.model.Figure}.
 */
@NullMarked
package org.hyotei.model;

import org.jspecify.annotations.NullMarked;
