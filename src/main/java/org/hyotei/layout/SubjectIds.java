package org.hyotei.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hyotei.document.Node;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * Ids of indicators and activities: those of a column, behind their group's where two groups have
 * the same or a group is called so; a number that is twice in one group stays as it is. Else the
 * number of the row in its group, behind the group's id.
 */
final class SubjectIds {

  private final Gathered gathered;
  private final Remarks remarks;
  private final @Nullable Message cause;
  private final Set<String> used = new HashSet<>();

  SubjectIds(Gathered gathered, Remarks remarks) {
    this.gathered = gathered;
    this.remarks = remarks;
    Map<String, Set<String>> groups = new HashMap<>();
    for (Draft draft : gathered.drafts) {
      if (draft.id != null) {
        groups.computeIfAbsent(draft.id.value(), none -> new HashSet<>()).add(draft.group.id);
      }
    }
    Optional<String> twice =
        gathered.drafts.stream()
            .flatMap(SubjectIds::number)
            .filter(id -> groups.getOrDefault(id, Set.of()).size() > 1)
            .findFirst();
    Optional<String> group =
        gathered.drafts.stream()
            .flatMap(SubjectIds::number)
            .filter(id -> gathered.outline.hasId(id))
            .findFirst();
    cause = twice.map(SubjectIds::twice).or(() -> group.map(SubjectIds::ofGroup)).orElse(null);
    for (Draft draft : gathered.drafts) {
      if (draft.id != null) {
        used.add(own(draft, draft.id).value());
      }
    }
  }

  private Node.Words own(Draft draft, Node.Words said) {
    return cause == null ? said : new Node.Words(said.place(), draft.group.id + "-" + said.value());
  }

  Node.Words of(Draft draft) {
    Node.Words own = draft.id;
    Message why = cause;
    if (own != null) {
      Node.Words id = own(draft, own);
      if (why != null) {
        remarks.count(
            "ids-behind-groups",
            "",
            own.place(),
            count ->
                new Message(
                    why.ja() + "、指標の id は区分の番号を前に付けました（" + count + "件。例: " + id.value() + "）。",
                    why.en()
                        + ", so that "
                        + count
                        + " ids stand behind their group's, as in "
                        + id.value()
                        + "."));
      }
      return id;
    }
    boolean whole = draft.group.id.equals(Outline.WHOLE);
    String counted = whole ? "" + draft.number : draft.group.id + "-" + draft.number;
    String id = counted;
    for (int next = 1; gathered.outline.hasId(id) || used.contains(id); next++) {
      id = draft.group.id + "-指標" + (draft.number + next - 1);
    }
    used.add(id);
    String example = id;
    remarks.count(
        "ids-from-rows",
        "",
        draft.place,
        count ->
            new Message(
                "番号の欄がないので、id は区分の中の順番で付けました（" + count + "件。例: " + example + "）。行を並べ替えると変わります。",
                "There is no column of ids: "
                    + count
                    + " were made from the order of rows in their groups, as in "
                    + example
                    + ". They change if rows are moved."));
    return new Node.Words(draft.place, id);
  }

  private static Stream<String> number(Draft draft) {
    return Stream.ofNullable(draft.id).map(Node.Words::value);
  }

  private static Message twice(String id) {
    return new Message(
        "番号「" + id + "」などが2回以上使われているので", "The number \"" + id + "\" stands more than once");
  }

  private static Message ofGroup(String id) {
    return new Message(
        "番号「" + id + "」などが区分の番号と同じなので", "The number \"" + id + "\" is a group's too");
  }
}
