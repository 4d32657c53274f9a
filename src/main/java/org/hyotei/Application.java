package org.hyotei;

/** The door from the command line. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {}
}
