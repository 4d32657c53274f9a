package org.hyotei.document;

/** JSON pointers (RFC 6901), built a step at a time. */
public final class Pointers {

  private Pointers() {}

  public static String child(String parent, String name) {
    return parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  public static String child(String parent, int index) {
    return parent + "/" + index;
  }
}
