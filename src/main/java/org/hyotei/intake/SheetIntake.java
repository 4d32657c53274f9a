package org.hyotei.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.evaluation.Grading;
import org.hyotei.layout.SheetOptions;
import org.hyotei.layout.SheetPlan;
import org.hyotei.layout.SheetPlans;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.report.Digest;
import org.hyotei.report.SheetSource;
import org.hyotei.tabular.Workbook;
import org.hyotei.tabular.WorkbookReader;

/** Makes requests of spreadsheets, with what the policy to grade by knows of its columns. */
public final class SheetIntake {

  private final Grading grading;

  public SheetIntake(Grading grading) {
    this.grading = grading;
  }

  /**
   * The request that a sheet makes; empty, with everything that is wrong with it, if it makes none.
   * The policy need not be there: grading will say so.
   */
  public Optional<SheetRequest> request(SentSheet sent, Defects defects) {
    int before = defects.count();
    Optional<SheetRequest> request = attempt(sent, defects);
    return defects.count() == before ? request : Optional.empty();
  }

  /**
   * What a sheet says, for those who look at how it was read: with gaps where there are defects;
   * empty if the file itself cannot be read.
   */
  public Optional<SheetRequest> attempt(SentSheet sent, Defects defects) {
    Optional<Workbook> read =
        WorkbookReader.attempt(sent.file(), sent.bytes(), sent.charset(), defects);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Workbook workbook = read.get();
    SheetPlan plan =
        SheetPlans.attempt(workbook, options(sent), defects).withRemarks(sent.remarks());
    Unwritable.find(plan.plan(), defects);
    if (!defects.isEmpty()) {
      addOthers(plan.plan(), defects);
    }
    SheetSource source =
        new SheetSource(
            plan.plan().place().fileName(), workbook.format(), Digest.sha256(sent.bytes()), plan);
    return Optional.of(new SheetRequest(root(sent, plan.plan()), source, workbook, sent));
  }

  private SheetOptions options(SentSheet sent) {
    CompiledPolicy policy = grading.policy(sent.policy(), Place.NOWHERE, new Defects());
    if (policy == null) {
      return sent.options();
    }
    Map<String, String> inputs = new LinkedHashMap<>();
    policy
        .definition()
        .inputs()
        .values()
        .forEach(input -> inputs.putIfAbsent(input.title(), input.name()));
    return sent.options().withInputs(inputs).withLevels(policy.definition().levels());
  }

  /** What else is wrong with the plan, of cells that nothing was said of yet. */
  private static void addOthers(Node plan, Defects defects) {
    Set<String> said = new HashSet<>();
    defects.list().forEach(defect -> said.add(defect.place().cell()));
    Defects more = new Defects();
    PlanReader.attempt(plan, more);
    for (Defect defect : more.list()) {
      String cell = defect.place().cell();
      if (!cell.isEmpty() && !said.contains(cell)) {
        defects.add(defect);
      }
    }
  }

  private static Node root(SentSheet sent, Node plan) {
    Place place = plan.place();
    return new Node.Mapping(
        place,
        List.of(
            new Node.Field("policy", place, new Node.Words(Place.NOWHERE, sent.policy())),
            new Node.Field("plan", place, plan)));
  }
}
