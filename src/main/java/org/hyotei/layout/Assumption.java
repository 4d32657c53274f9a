package org.hyotei.layout;

import org.hyotei.model.Message;
import org.hyotei.model.Place;

/**
 * What a sheet does not say and was taken for granted, or what a reader of it should look at.
 *
 * @param code for programs, {@code assumed-fiscal-year}
 * @param place the cell, or the file where it is none's
 */
public record Assumption(String code, Message message, Place place) {}
