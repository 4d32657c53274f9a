/**
 * Which version of each policy is served: watches the rules folder, has every edit checked, puts
 * what passes in the place of what was served, and keeps every version that ever was. Uses check,
 * policy and the model; start at {@link org.hyotei.activation.Activations}.
 */
@NullMarked
package org.hyotei.activation;

import org.jspecify.annotations.NullMarked;
