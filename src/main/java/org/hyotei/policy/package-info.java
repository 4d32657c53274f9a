/**
 * From files to a compiled policy: reads a pack, finds every defect, expands its sentences, builds
 * it with Drools, and keeps the current version of each pack. The only package that builds rules.
 * Uses facts, documents and the model; start at {@link org.hyotei.policy.PolicyCatalog}.
 */
@NullMarked
package org.hyotei.policy;

import org.jspecify.annotations.NullMarked;
