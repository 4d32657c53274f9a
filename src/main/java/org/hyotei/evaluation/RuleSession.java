package org.hyotei.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.InternalAgenda;
import org.hyotei.facts.Display;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Outcome;
import org.hyotei.facts.Score;
import org.hyotei.facts.Subject;
import org.hyotei.facts.Verdicts;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.Phase;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * One session of the rule engine: facts go in, phases run, what rules did comes out. Not
 * thread-safe.
 */
final class RuleSession implements Verdicts, AutoCloseable {

  /** A rule fires at most once for each combination of facts; this bounds the combinations. */
  private static final int FIRINGS_PER_FACT = 200;

  private static final int LEAST_FIRINGS = 10_000;

  private final CompiledPolicy policy;
  private final List<Finding> findings;
  private final KieSession session;
  private final Map<String, Score> scores = new HashMap<>();
  private List<TraceStep> steps = new ArrayList<>();
  private @Nullable RuleSource firing;
  private List<Object> matched = List.of();
  private int facts;

  /**
   * Opens a session.
   *
   * @param findings gains what a verb could not do
   */
  RuleSession(CompiledPolicy policy, List<Finding> findings) {
    this.policy = policy;
    this.findings = findings;
    this.session = policy.rules().newKieSession();
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void beforeMatchFired(BeforeMatchFiredEvent event) {
            firing = policy.source(event.getMatch().getRule().getName());
            matched = event.getMatch().getObjects();
          }
        });
  }

  void insert(Subject fact) {
    facts++;
    session.insert(fact);
  }

  /** Makes scores known to the rules that follow, and to their sentences. */
  void insert(Score score) {
    facts++;
    session.insert(score);
    scores.put(score.id(), score);
  }

  private @Nullable String score(Subject subject, String word) {
    Score score = scores.get(subject.id());
    if (score == null) {
      return null;
    }
    return switch (word) {
      case Score.TOTAL -> Display.amount(score.total(), "");
      case Score.BREAKDOWN -> score.breakdown();
      default -> null;
    };
  }

  void insert(Outcome outcome) {
    facts++;
    session.insert(outcome);
  }

  /**
   * Runs the rules of a phase and returns what they did, in no particular order.
   *
   * @throws EvaluationFailure if they fire beyond the budget
   */
  List<TraceStep> run(Phase phase) {
    if (!policy.has(phase)) {
      return List.of();
    }
    ((InternalAgenda) session.getAgenda()).activateRuleFlowGroup(phase.group());
    int most = Math.max(LEAST_FIRINGS, facts * FIRINGS_PER_FACT);
    if (session.fireAllRules(most) >= most) {
      throw new EvaluationFailure(policy, endless(phase, most));
    }
    List<TraceStep> done = steps;
    steps = new ArrayList<>();
    return done;
  }

  private Message endless(Phase phase, int fired) {
    return new Message(
        policy.id() + " のルールが終わりません（" + phase.group() + " で" + fired + "回適用）。ルールの条件を見直してください。",
        "the rules of "
            + policy.id()
            + " fired "
            + fired
            + " times in phase "
            + phase.group()
            + " and were not done");
  }

  @Override
  public void grade(Subject subject, String grade, String reason) {
    add(subject, TraceStep.Verb.GRADE, grade, reason);
  }

  @Override
  public void score(Subject subject, String points, String weight, String reason) {
    BigDecimal given = new BigDecimal(points);
    if (!weight.isEmpty()) {
      BigDecimal factor = subject instanceof IndicatorFact fact ? fact.number(weight) : null;
      if (factor == null) {
        findings.add(Findings.weightMissing(subject, weight, rule()));
        return;
      }
      given = given.multiply(factor);
    }
    add(subject, TraceStep.Verb.SCORE, given.toPlainString(), reason);
  }

  @Override
  public void comment(Subject subject, String sentence) {
    add(subject, TraceStep.Verb.COMMENT, null, sentence);
  }

  @Override
  public void finding(Subject subject, String code, String sentence) {
    add(subject, TraceStep.Verb.FINDING, code, sentence);
  }

  private void add(Subject subject, TraceStep.Verb verb, @Nullable String symbol, String template) {
    String text = policy.sentence(template).about(subject, word -> score(subject, word));
    steps.add(new TraceStep(rule(), subject, matched, verb, symbol, text));
  }

  private RuleSource rule() {
    if (firing == null) {
      throw new IllegalStateException("a verb was called outside of a rule");
    }
    return firing;
  }

  @Override
  public void close() {
    session.dispose();
  }
}
