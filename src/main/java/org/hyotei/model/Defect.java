package org.hyotei.model;

/**
 * Something wrong in a file that a person edits or in a body that a system sends.
 *
 * @param code stable, in kebab case: {@code unknown-field}
 * @param place where it stands
 * @param message the value, what was expected and what to try
 */
public record Defect(String code, Place place, Message message) {}
