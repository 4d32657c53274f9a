package org.hyotei.report;

/** What answers call the program. */
public final class Product {

  /** Its name and version. */
  public static final String NAME = "Hyotei 0.1.0";

  private Product() {}
}
