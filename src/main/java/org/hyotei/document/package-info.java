/**
 * Text to trees, and trees to plans: JSON and YAML become one kind of {@link
 * org.hyotei.document.Node}, which strict readers turn into records while collecting every defect.
 * Uses the model; start at {@link org.hyotei.document.Fields}.
 */
@NullMarked
package org.hyotei.document;

import org.jspecify.annotations.NullMarked;
