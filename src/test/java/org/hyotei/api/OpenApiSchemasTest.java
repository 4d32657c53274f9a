package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The schemas of the description name what requests and answers hold, no more and no less. */
@ExtendWith(SharedService.class)
@SuppressWarnings("NullAway.Init")
class OpenApiSchemasTest {

  private static final Pattern KNOWN = Pattern.compile("Known fields: (.*)\\.");

  private static final String EVERY_OBJECT =
      """
      {"policy": "kawaguchi", "zzzzzz": 0, "plan": {"zzzzzz": 0,
       "groups": [{"zzzzzz": 0}], "indicators": [{"zzzzzz": 0}], "activities": [{"zzzzzz": 0}],
       "tallies": [{"zzzzzz": 0}], "assessments": [{"zzzzzz": 0}], "judgements": [{"zzzzzz": 0}]}}
      """;

  private static final Map<String, String> SCHEMA_OF_POINTER =
      Map.of(
          "", "Request",
          "/plan", "Plan",
          "/plan/groups/0", "Group",
          "/plan/indicators/0", "Indicator",
          "/plan/activities/0", "Activity",
          "/plan/tallies/0", "Tally",
          "/plan/assessments/0", "Assessment",
          "/plan/judgements/0", "Judgement");

  /** What results hold only where it is asked for, or of groups, by schema. */
  private static final Map<String, String> WHERE_ASKED_FOR =
      Map.of("Subject", "whyNot", "WhyNot", "indicators");

  /** What results hold only where their plan came as a spreadsheet, by schema. */
  private static final Map<String, String> OF_SHEETS =
      Map.of("Result", "sheet", "Evaluated", "sheet", "Finding", "cell");

  private final Service service;
  private OpenApiDocument description;

  OpenApiSchemasTest(Service service) {
    this.service = service;
  }

  @BeforeEach
  void readDescription() {
    description = OpenApiDocument.of(service);
  }

  @Test
  void statementSchemas_requireWhatTheReaderRequires() {
    assertThat(description.required("JudgementStatement"))
        .containsExactly("grade", "reason", "subject");
    assertThat(description.required("StandingStatement")).containsExactly("standing");
    assertThat(description.required("AdoptionStatement")).containsExactly("text");
    assertThat(description.required("DisposalStatement")).containsExactly("parts", "rule");
    assertThat(description.required("ImpactConfirmation"))
        .containsExactly("after", "before", "report");
    assertThat(description.required("Remark"))
        .containsExactly("code", "file", "message", "messages");
    assertThat(description.required("Agreement")).doesNotContain("rate");
    assertThat(description.required("ComparedGrade")).doesNotContain("place", "of");
    assertThat(description.required("ProofNote")).containsExactly("text", "texts");
    assertThat(description.json().names("/components/schemas"))
        .noneMatch(name -> name.contains("_"));
  }

  @Test
  void references_areToSchemasThatAreThere() {
    String text = service.get("/api/openapi.yaml").text();
    Matcher reference = Pattern.compile("#/components/schemas/([^\"]+)").matcher(text);
    Set<String> referred = new TreeSet<>();
    while (reference.find()) {
      referred.add(reference.group(1));
    }
    assertThat(new TreeSet<>(description.json().names("/components/schemas")))
        .hasSizeGreaterThan(25)
        .isEqualTo(referred);
  }

  @Test
  void requestSchemas_nameWhatTheReaderTakes_andRequires() {
    JsonText problem = service.preview(EVERY_OBJECT, "Accept-Language", "en").json();
    Map<String, Set<String>> known = new TreeMap<>();
    Map<String, Set<String>> missing = new TreeMap<>();
    for (JsonText defect : problem.items("/defects")) {
      String pointer = defect.text("/pointer");
      String object = pointer.substring(0, pointer.lastIndexOf('/'));
      if (defect.text("/code").equals("unknown-field")) {
        Matcher fields = KNOWN.matcher(defect.text("/message"));
        assertThat(fields.find()).isTrue();
        known.put(object, new TreeSet<>(Arrays.asList(fields.group(1).split(", ", -1))));
      } else if (defect.text("/code").equals("missing-field")) {
        missing
            .computeIfAbsent(object, o -> new TreeSet<>())
            .add(pointer.substring(object.length() + 1));
      }
    }
    assertThat(known.keySet()).isEqualTo(new TreeSet<>(SCHEMA_OF_POINTER.keySet()));
    known.forEach(
        (object, fields) ->
            assertThat(description.properties(schemaOf(object))).as(object).isEqualTo(fields));
    missing.forEach(
        (object, fields) ->
            assertThat(description.required(schemaOf(object))).as(object).isEqualTo(fields));
    assertThat(missing).hasSize(7);
    assertThat(description.required("Request")).containsExactly("plan", "policy");
  }

  private static String schemaOf(String pointer) {
    return SCHEMA_OF_POINTER.getOrDefault(pointer, "");
  }

  @Test
  void resultSchemas_nameWhatAResultHolds() throws IOException {
    JsonText result = service.previewWhyNot(Requests.kawaguchi()).json();
    Map.of(
            "", "Result",
            "/policy", "PolicyRef",
            "/subjects/1", "Subject",
            "/subjects/1/rule", "Rule",
            "/subjects/2/figures/actual", "Figure",
            "/commentary/0", "Comment",
            "/findings/0", "Finding",
            "/summary", "Summary",
            "/summary/byGroup/0", "GroupCounts",
            "/trace/0", "TraceStep")
        .forEach((pointer, schema) -> isDescribed(result.at(pointer), schema));
    isDescribed(result.at("/trace/0/conditions/0"), "Condition");
    isDescribed(result.at("/subjects/0/whyNot/0"), "WhyNot");
    isDescribed(result.at("/subjects/0/whyNot/0/indicators/0"), "IndicatorMove");
    JsonText kawagoe = service.preview(Requests.example("kawagoe", "R5")).json();
    isDescribed(kawagoe.at("/tallies/0"), "GroupTally");
    isDescribed(kawagoe.at("/tallies/0/marks/0"), "MarkCount");
    JsonText niigata = service.previewWhyNot(Requests.example("niigata", "R6")).json();
    isDescribed(niigata.at("/subjects/2"), "Subject");
  }

  @Test
  void sheetSchemas_nameWhatIsSaidOfASheet() throws IOException {
    byte[] workbook = Files.readAllBytes(Path.of("rules/kawaguchi/examples/R6.xlsx"));
    JsonText result =
        service.post("/api/v1/previews?policy=kawaguchi", SheetMedia.XLSX, workbook).json();
    isDescribed(result.at("/sheet"), "Sheet");
    isDescribed(result.at("/sheet/tables/0"), "SheetTable");
    isDescribed(result.at("/sheet/tables/0/columns/0"), "SheetColumn");
    isDescribed(result.at("/sheet/tables/0/skipped/0"), "SheetSkipped");
    isDescribed(result, "Result");
    isDescribed(result.at("/findings/0"), "Finding");
    assertThat(result.names("")).contains("sheet");
    assertThat(result.at("/findings/0").names("")).contains("cell");
    assertThat(description.properties("SheetForm")).isEqualTo(new TreeSet<>(SheetBody.IN_FORM));
    assertThat(description.properties("SheetFileForm")).isEqualTo(new TreeSet<>(SheetBody.OF_FILE));
    JsonText dry =
        service
            .post("/api/v1/previews?policy=kawaguchi&dryRun=true", SheetMedia.XLSX, workbook)
            .json();
    isDescribed(dry.at("/figures/0"), "FigureReading");
    holds(dry, "DryRun");
    for (String path : List.of("previews", "evaluations")) {
      String post = "/paths/~1api~1v1~1" + path + "/post";
      assertThat(description.json().texts(post + "/parameters", "/name"))
          .containsAll(SheetBody.IN_URL)
          .doesNotContain("columns");
      assertThat(description.json().names(post + "/requestBody/content"))
          .containsExactlyInAnyOrder(
              Service.JSON,
              SheetMedia.FORM,
              SheetMedia.XLSX,
              SheetMedia.ODS,
              SheetMedia.CSV,
              SheetMedia.TSV);
    }
  }

  @Test
  void policySchemas_nameWhatPoliciesHold() {
    JsonText list = service.get("/api/v1/policies").json();
    JsonText policy = service.get("/api/v1/policies/niigata").json();
    String rule = Requests.segment(policy.text("/rules/0/name"));
    JsonText source = service.get("/api/v1/policies/niigata/rules/" + rule).json();
    isDescribed(list, "Policies");
    isDescribed(list.at("/policies/0"), "PolicyEntry");
    isDescribed(policy, "Policy");
    isDescribed(policy.at("/scale/0"), "Step");
    isDescribed(policy.at("/rules/0"), "RuleEntry");
    isDescribed(source, "RuleSource");
    isDescribed(source.at("/lines/0"), "Line");
  }

  @Test
  void impactSchemas_nameWhatAnImpactHolds() throws IOException {
    String after = Requests.withMovedThreshold();
    String plan = Requests.example("kawaguchi", "R6");
    JsonText impact =
        service
            .post(
                "/api/v1/policies/kawaguchi/impacts",
                Service.JSON,
                ("{\"draft\": " + after + ", \"plans\": [" + plan + "]}")
                    .getBytes(StandardCharsets.UTF_8))
            .json();
    Map.of(
            "", "Impact",
            "/report", "ImpactReport",
            "/report/matrices/0", "ImpactMatrix",
            "/report/moves/0", "Move",
            "/report/moves/0/before", "Graded",
            "/report/shift", "Shift",
            "/report/shift/after", "Distribution",
            "/report/groups/0", "GroupShift",
            "/report/findings/new", "FindingList",
            "/report/findings/new/items/0", "FindingChange")
        .forEach((pointer, schema) -> isDescribed(impact.at(pointer), schema));
    isDescribed(impact.at("/report/changes"), "Changes");
    isDescribed(impact.at("/report/findings"), "FindingChanges");
  }

  @Test
  void ledgerSchemas_nameWhatTheLedgerAnswers() throws IOException {
    byte[] plan = Requests.kawaguchi().getBytes(StandardCharsets.UTF_8);
    JsonText evaluated = service.post("/api/v1/evaluations", Service.JSON, plan).json();
    String location = "/api/v1/evaluations/" + evaluated.text("/id");
    JsonText recorded = service.get(location).json();
    String subject = Requests.segment(recorded.text("/subjects/0/id"));
    JsonText page = service.get("/api/v1/evaluations?limit=1&subject=" + subject).json();
    JsonText entries = service.get("/api/v1/ledger/entries?count=1").json();
    isDescribed(evaluated, "Evaluated");
    isDescribed(evaluated.at("/receipt"), "Receipt");
    holds(recorded, "Recorded");
    isDescribed(recorded.at("/trace/0"), "TraceStep");
    isDescribed(service.get(location + "/trace").json(), "Trace");
    isDescribed(service.get(location + "/receipt").json().at("/parts/0"), "Part");
    JsonText explanation = service.get(location + "/subjects/" + subject + "/explanation").json();
    holds(explanation, "Explanation");
    assertThat(description.required("Explanation"))
        .isEqualTo(description.properties("Explanation"));
    isDescribed(explanation.at("/why/0"), "TraceStep");
    JsonText replay = service.post(location + "/replays", Service.JSON, new byte[0]).json();
    isDescribed(replay, "Replay");
    isDescribed(replay.at("/recordedBy"), "Program");
    isDescribed(page, "EvaluationPage");
    isDescribed(page.at("/evaluations/0"), "EvaluationFound");
    isDescribed(page.at("/evaluations/0/matches/0"), "SubjectFound");
    isDescribed(entries, "Entries");
    isDescribed(entries.at("/entries/0"), "Entry");
    isDescribed(service.get("/api/v1/ledger/proofs/inclusion?index=0&size=1").json(), "Proof");
  }

  /** Holds what its schema requires, and nothing that it does not name. */
  private void holds(JsonText reply, String schema) {
    assertThat(description.properties(schema)).containsAll(reply.names(""));
    assertThat(reply.names("")).containsAll(description.required(schema));
  }

  private void isDescribed(JsonText reply, String schema) {
    String ofSheets = OF_SHEETS.getOrDefault(schema, "");
    Set<String> held = new TreeSet<>(description.properties(schema));
    if (!reply.names("").contains(ofSheets)) {
      held.remove(ofSheets);
    }
    assertThat(new TreeSet<>(reply.names(""))).as(schema).isEqualTo(held);
    Set<String> always = new TreeSet<>(description.properties(schema));
    always.remove(ofSheets);
    always.remove(WHERE_ASKED_FOR.getOrDefault(schema, ""));
    assertThat(description.required(schema)).as(schema).isEqualTo(always);
  }

  @Test
  void problemSchemas_nameWhatProblemsHold() {
    List<JsonText> problems =
        List.of(
            service.get("/nowhere").json(),
            service.preview("{").json(),
            service.preview("{}").json(),
            JsonText.of(service.batch("{}").text()));
    for (JsonText problem : problems) {
      assertThat(description.properties("Problem")).containsAll(problem.names(""));
      assertThat(problem.names("")).containsAll(description.required("Problem"));
    }
    assertThat(new TreeSet<>(problems.get(3).names("")))
        .isEqualTo(description.properties("Problem"));
    for (JsonText defect : problems.get(2).items("/defects")) {
      assertThat(description.properties("Defect")).containsAll(defect.names("")).contains("file");
      assertThat(defect.names("")).containsAll(description.required("Defect"));
    }
  }
}
