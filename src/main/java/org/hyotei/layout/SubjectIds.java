package org.hyotei.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hyotei.document.Node;
import org.hyotei.model.Message;

/**
 * Ids of indicators and activities: those of a column, behind their group's where they would not be
 * unique; else the number of the row in its group, behind the group's id.
 */
final class SubjectIds {

  private final Gathered gathered;
  private final Remarks remarks;
  private final boolean prefixed;
  private final Set<String> used = new HashSet<>();

  SubjectIds(Gathered gathered, Remarks remarks) {
    this.gathered = gathered;
    this.remarks = remarks;
    Map<String, Integer> counts = new HashMap<>();
    for (Draft draft : gathered.drafts) {
      if (draft.id != null) {
        counts.merge(draft.id.value(), 1, Integer::sum);
      }
    }
    boolean behindGroups =
        gathered.drafts.stream()
            .anyMatch(
                draft ->
                    draft.id != null
                        && !draft.group.id.equals(Outline.WHOLE)
                        && counts.getOrDefault(draft.id.value(), 0) > 1);
    prefixed = behindGroups || counts.keySet().stream().anyMatch(id -> gathered.outline.hasId(id));
    for (Draft draft : gathered.drafts) {
      if (draft.id != null) {
        used.add(own(draft, draft.id).value());
      }
    }
  }

  private Node.Words own(Draft draft, Node.Words said) {
    return prefixed ? new Node.Words(said.place(), draft.group.id + "-" + said.value()) : said;
  }

  Node.Words of(Draft draft) {
    Node.Words own = draft.id;
    if (own != null) {
      Node.Words id = own(draft, own);
      if (prefixed) {
        remarks.count(
            "ids-behind-groups",
            "",
            own.place(),
            count ->
                new Message(
                    "番号だけでは一つに決まらないので、指標の id は区分の番号を前に付けました（" + count + "件。例: " + id.value() + "）。",
                    "The numbers are not unique, so that "
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
}
