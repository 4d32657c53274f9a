package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalAgenda;
import org.hyotei.facts.Outcome;
import org.hyotei.facts.Subject;
import org.hyotei.facts.Verdicts;
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
  private final KieSession session;
  private List<TraceStep> steps = new ArrayList<>();
  private @Nullable RuleSource firing;
  private List<Object> matched = List.of();
  private int facts;

  RuleSession(CompiledPolicy policy) {
    this.policy = policy;
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
      throw new EvaluationFailure(
          "the rules of "
              + policy.id()
              + " fired "
              + most
              + " times in phase "
              + phase.group()
              + " and were not done");
    }
    List<TraceStep> done = steps;
    steps = new ArrayList<>();
    return done;
  }

  @Override
  public void grade(Subject subject, String grade, String reason) {
    add(subject, TraceStep.Verb.GRADE, grade, reason);
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
    if (firing == null) {
      throw new IllegalStateException("a verb was called outside of a rule");
    }
    String text = policy.sentence(template).about(subject);
    steps.add(new TraceStep(firing, subject, matched, verb, symbol, text));
  }

  @Override
  public void close() {
    session.dispose();
  }
}
