package org.hyotei.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hyotei.model.Message;

/** What someone may do. Whoever has any role may read; the others include nothing of each other. */
public enum Role {
  /** Reads, and grades for the view. */
  VIEWER("閲覧者"),
  /** Grades for the record, and judges over computed grades. */
  SUBMITTER("提出者"),
  /** Drafts policies. */
  AUTHOR("起案者"),
  /** Approves what others did. */
  APPROVER("承認者");

  private final String ja;

  Role(String ja) {
    this.ja = ja;
  }

  /** As keys, settings and headers write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name, for people. */
  public Message title() {
    return new Message(ja + "（" + word() + "）", word());
  }

  /** The role that is written so. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** Every role. */
  public static Set<Role> all() {
    return EnumSet.allOf(Role.class);
  }

  /** Whether whoever has these roles may do what this one may. */
  public boolean isIn(Collection<Role> roles) {
    return roles.contains(this) || (this == VIEWER && !roles.isEmpty());
  }
}
