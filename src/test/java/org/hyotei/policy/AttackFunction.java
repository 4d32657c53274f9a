package org.hyotei.policy;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** What {@code import accumulate} can name: a class that acts when it is made. */
public final class AttackFunction implements AccumulateFunction<Serializable> {

  public AttackFunction() {
    System.setProperty("hyotei.attack", "ran");
  }

  @Override
  public Serializable createContext() {
    return "";
  }

  @Override
  public void init(Serializable context) {}

  @Override
  public void accumulate(Serializable context, Object value) {}

  @Override
  public void reverse(Serializable context, Object value) {}

  @Override
  public Object getResult(Serializable context) {
    return "";
  }

  @Override
  public boolean supportsReverse() {
    return false;
  }

  @Override
  public Class<?> getResultType() {
    return Object.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {}

  @Override
  public void readExternal(ObjectInput in) {}
}
