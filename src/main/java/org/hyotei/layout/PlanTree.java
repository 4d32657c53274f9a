package org.hyotei.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.document.Node;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Period;
import org.hyotei.model.Place;

/** Makes the tree of a plan from what its sheets have said. */
final class PlanTree {

  private final Gathered gathered;
  private final Period fiscalYear;
  private final Remarks remarks;
  private final FigurePeriods periods;
  private final Map<String, RowOrigin> origins = new HashMap<>();

  PlanTree(Gathered gathered, Period fiscalYear, Remarks remarks, Defects defects) {
    this.gathered = gathered;
    this.fiscalYear = fiscalYear;
    this.remarks = remarks;
    this.periods = new FigurePeriods(gathered, fiscalYear, remarks, defects);
  }

  Map<String, RowOrigin> origins() {
    return origins;
  }

  /** The plan's tree; {@code place} is that of the workbook. */
  Node of(Node.Words id, Place place) {
    Map<String, Node> plan = new LinkedHashMap<>();
    plan.put("id", id);
    property(plan, "municipality");
    property(plan, "title");
    if (!plan.containsKey("title") && !gathered.titles.isEmpty()) {
      plan.put("title", gathered.titles.get(0));
    }
    plan.put("fiscalYear", new Node.Words(place, fiscalYear.label()));
    SubjectIds ids = new SubjectIds(gathered, remarks);
    List<Node> groups = new ArrayList<>();
    gathered.outline.groups().forEach(group -> groups.add(group(group)));
    List<Node> indicators = new ArrayList<>();
    List<Node> activities = new ArrayList<>();
    List<Node> judgements = new ArrayList<>();
    for (Draft draft : gathered.drafts) {
      Node.Words own = ids.of(draft);
      if (draft.origin != null) {
        origins.put(own.value(), draft.origin);
      }
      (draft.activity ? activities : indicators)
          .add(draft.activity ? activity(draft, own) : indicator(draft, own));
      if (draft.judgement.containsKey("grade")) {
        Map<String, Node> judgement = new LinkedHashMap<>();
        judgement.put("subject", own);
        judgement.putAll(draft.judgement);
        judgements.add(mapping(draft.place, judgement));
      }
    }
    put(plan, "groups", groups, place);
    put(plan, "indicators", indicators, place);
    put(plan, "activities", activities, place);
    put(plan, "tallies", tallies(), place);
    put(plan, "judgements", judgements, place);
    return mapping(place, plan);
  }

  private void property(Map<String, Node> plan, String name) {
    Node value = gathered.properties.get(name);
    if (value != null) {
      plan.put(name, value);
    }
  }

  private static void put(Map<String, Node> plan, String name, List<Node> items, Place place) {
    if (!items.isEmpty()) {
      plan.put(name, new Node.Sequence(place, items));
    }
  }

  private static Node mapping(Place place, Map<String, Node> values) {
    List<Node.Field> fields = new ArrayList<>();
    values.forEach((name, value) -> fields.add(new Node.Field(name, value.place(), value)));
    return new Node.Mapping(place, fields);
  }

  private Node group(Group group) {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("id", new Node.Words(group.place, group.id));
    if (group.level != null) {
      fields.put("level", new Node.Words(group.place, group.level));
    }
    if (!group.title.isEmpty()) {
      fields.put("title", new Node.Words(group.place, group.title));
    }
    if (group.parent != null) {
      fields.put("parent", new Node.Words(group.place, group.parent.id));
    }
    fields.putAll(group.plain);
    grades(fields, group.grades, group.place);
    if (!group.narrative.isEmpty()) {
      fields.put("narrative", mapping(group.place, group.narrative));
    }
    if (group.origin != null) {
      origins.put(group.id, group.origin);
    }
    return mapping(group.place, fields);
  }

  private Node indicator(Draft draft, Node.Words id) {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("group", new Node.Words(draft.place, draft.group.id));
    fields.putAll(draft.plain);
    series(fields, "baseline", Role.BASELINE, draft);
    series(fields, "targets", Role.TARGET, draft);
    series(fields, "actuals", Role.ACTUAL, draft);
    grades(fields, draft.grades, draft.place);
    if (!draft.attributes.isEmpty()) {
      fields.put("attributes", mapping(draft.place, draft.attributes));
    }
    if (!draft.narrative.isEmpty()) {
      fields.put("narrative", mapping(draft.place, draft.narrative));
    }
    if (!draft.notes.isEmpty()) {
      fields.put("note", new Node.Words(draft.place, String.join("\n", draft.notes)));
    }
    return mapping(draft.place, fields);
  }

  /** Figures by period; a second column of the same period is another printing of the figure. */
  private void series(Map<String, Node> fields, String name, Role role, Draft draft) {
    Map<Period, List<Entry>> byPeriod = new LinkedHashMap<>();
    for (Entry entry : draft.figures) {
      Period period = entry.role() == role ? periods.of(entry) : null;
      if (period != null) {
        byPeriod.computeIfAbsent(period, none -> new ArrayList<>()).add(entry);
      }
    }
    Map<String, Node> series = new LinkedHashMap<>();
    byPeriod.forEach((period, entries) -> series.put(period.key(), Printings.of(entries)));
    if (!series.isEmpty()) {
      fields.put(name, mapping(draft.place, series));
    }
  }

  private void grades(Map<String, Node> fields, List<Entry> grades, Place place) {
    Map<String, Node> others = new LinkedHashMap<>();
    for (Entry entry : grades) {
      Period period = entry.when().in(fiscalYear);
      if (period.equals(fiscalYear)) {
        fields.putIfAbsent("publishedGrade", entry.value());
      } else {
        others.putIfAbsent(period.key(), entry.value());
      }
    }
    if (!others.isEmpty()) {
      fields.put("publishedGrades", mapping(place, others));
    }
  }

  /**
   * An activity's mark is a grade of its own; any other grade in its row is a judgement, as there
   * are no figures to compute one from.
   */
  private Node activity(Draft draft, Node.Words id) {
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("group", new Node.Words(draft.place, draft.group.id));
    for (String name : List.of("actor", "title")) {
      Node value = draft.plain.get(name);
      if (value != null) {
        fields.put(name, value);
      }
    }
    for (Entry entry : draft.grades) {
      Period period = entry.when().in(fiscalYear);
      boolean mark =
          entry.role() == Role.MARK
              || (entry.value() instanceof Node.Words words
                  && Headings.STANDARD.mark(words.value()) != null);
      if (!mark && period.equals(fiscalYear)) {
        draft.judgement.putIfAbsent("grade", entry.value());
        Node reason = draft.narrative.get("評価の理由");
        if (reason != null) {
          draft.judgement.putIfAbsent("reason", reason);
        }
      } else if (mark && period.equals(fiscalYear)) {
        fields.putIfAbsent("mark", entry.value());
      } else if (mark && period.fiscalYear() == fiscalYear.fiscalYear() - 1) {
        fields.putIfAbsent("previousMark", entry.value());
      }
    }
    return mapping(draft.place, fields);
  }

  private List<Node> tallies() {
    List<Node> tallies = new ArrayList<>();
    boolean compared = gathered.counts.stream().anyMatch(count -> count.previous() != null);
    for (Gathered.Count count : gathered.counts) {
      Map<String, Node> fields = new LinkedHashMap<>();
      Place place = count.place();
      fields.put("group", new Node.Words(place, count.group().id));
      if (count.actor() != null) {
        fields.put("actor", count.actor());
      }
      fields.put("mark", new Node.Words(place, count.mark()));
      fields.put("count", Printings.number(place, count.count()));
      if (count.previous() != null) {
        fields.put("previousCount", Printings.number(place, count.previous()));
      } else if (compared) {
        withoutDifference(count);
      }
      tallies.add(mapping(place, fields));
    }
    return tallies;
  }

  private void withoutDifference(Gathered.Count one) {
    remarks.count(
        "count-without-difference",
        "",
        one.place(),
        count ->
            new Message(
                "前年との差の読み取れない数が" + count + "か所あります（ほかの数にはあります）。それを含む区分と合計の前年比は出せません。",
                count
                    + " counts have no difference from the year before, while others have. There is none"
                    + " for the groups and totals that they are part of."));
  }
}
