package org.hyotei.model;

/** A value that a policy asks for beside the figures: a limit, a weight, a significance. */
public sealed interface Attribute {

  record Flag(boolean value) implements Attribute {}

  record Words(String value) implements Attribute {}

  /** A number, or a cell that reads as one. */
  record Quantity(Amount value) implements Attribute {}
}
