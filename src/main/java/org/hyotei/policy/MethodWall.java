package org.hyotei.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.hyotei.policy.AdmittedMethods.Where;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads one generated method, instruction by instruction. Refused are calls and fields that are not
 * listed, jumps backward, handlers of exceptions, monitors, arithmetic, and arrays but those that
 * the generator makes.
 */
final class MethodWall extends MethodVisitor {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}([.][0-9]{1,12})?");
  private static final Pattern FRAME_FIELD =
      Pattern.compile(
          "java/lang/Boolean[.]TYPE"
              + "|java/util/Locale[.]ENGLISH"
              + "|org/drools/model/Index[$]ConstraintType[.][A-Z_]+"
              + "|org/drools/model/Rule[$]Attribute[.](RULEFLOW_GROUP|SALIENCE)"
              + "|org/kie/api/(builder|conf)/[A-Za-z/$]+[.][A-Z]+");
  private static final Pattern FRAME_ARRAY =
      Pattern.compile(
          "java/lang/String"
              + "|org/drools/model/(Model|Rule|RuleItemBuilder|view/ViewItemBuilder)");

  /** What a body may do besides calls, loads, jumps forward and literals. */
  private static final Set<Integer> BODY =
      Set.of(
          Opcodes.ACONST_NULL,
          Opcodes.ICONST_0,
          Opcodes.ICONST_1,
          Opcodes.DUP,
          Opcodes.POP,
          Opcodes.IRETURN,
          Opcodes.ARETURN,
          Opcodes.RETURN);

  private static final Set<Integer> FRAME =
      Set.of(
          Opcodes.ICONST_M1,
          Opcodes.ICONST_2,
          Opcodes.ICONST_3,
          Opcodes.ICONST_4,
          Opcodes.ICONST_5,
          Opcodes.AASTORE,
          Opcodes.ARRAYLENGTH,
          Opcodes.ATHROW);

  private final String owner;
  private final GeneratedClass kind;
  private final String method;
  private final boolean bridge;
  private final boolean body;
  private final Where where;
  private final BiConsumer<String, String> refuse;
  private final BiConsumer<String, String> uses;
  private final Set<Label> passed = new HashSet<>();
  private final List<String> refused = new ArrayList<>();
  private @Nullable Object literal;
  private boolean small;
  private String rule = "";

  /**
   * A reader.
   *
   * @param refuse takes the rule whose method this is, empty for none, and what is refused
   * @param uses takes, of the method of a rule, the rule's name and each generated class it uses
   */
  MethodWall(
      String owner,
      GeneratedClass kind,
      String method,
      boolean bridge,
      BiConsumer<String, String> refuse,
      BiConsumer<String, String> uses) {
    super(Opcodes.ASM9);
    this.owner = owner;
    this.kind = kind;
    this.method = method;
    this.bridge = bridge;
    this.body = kind.isBody(method);
    this.where =
        !body
            ? method.equals("values") ? Where.VALUES : Where.FRAME
            : owner.contains("/LambdaConsequence") ? Where.CONSEQUENCE : Where.CONDITION;
    this.refuse = refuse;
    this.uses = uses;
  }

  private void admit(boolean admitted, String what) {
    if (!admitted) {
      refused.add(what);
    }
    literal = null;
    small = false;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String called, String name, String descriptor, boolean isInterface) {
    Object before = literal;
    String what = called.replace('/', '.') + "." + name + descriptor;
    if (AdmittedMethods.admits(Where.LITERAL, called, name, descriptor)) {
      admit(before instanceof String number && NUMBER.matcher(number).matches(), what);
      return;
    }
    if (called.equals("org/drools/modelcompiler/dsl/pattern/D") && name.equals("rule")) {
      rule = before instanceof String named ? named : "";
    }
    admit(
        AdmittedMethods.admits(where, called, name, descriptor) || isGenerated(called, name), what);
  }

  private boolean isGenerated(String called, String name) {
    Optional<GeneratedClass> other = GeneratedClass.of(called);
    boolean itself = called.equals(owner);
    if (other.isEmpty()) {
      return false;
    }
    // a bridge calls the method of the same name that takes the fact, which is no bridge
    return body ? bridge && itself && name.equals(method) : kind.mayCall(other.get(), itself, name);
  }

  @Override
  public void visitFieldInsn(int opcode, String of, String name, String descriptor) {
    boolean generated = GeneratedClass.of(of).isPresent();
    if (!rule.isEmpty() && generated) {
      uses.accept(rule, of);
    }
    boolean own = of.equals(owner);
    String constant = of.substring(of.lastIndexOf('/') + 1) + "." + name;
    boolean admitted =
        switch (opcode) {
          case Opcodes.PUTSTATIC -> own && method.equals("<clinit>");
          case Opcodes.PUTFIELD -> own && method.equals("<init>");
          case Opcodes.GETFIELD -> own && !body;
          default ->
              body
                  ? FactMethods.constants().contains(constant) && isImported(of)
                  : generated || FRAME_FIELD.matcher(of + "." + name).matches();
        };
    admit(admitted, of.replace('/', '.') + "." + name);
  }

  private static boolean isImported(String type) {
    return FactNames.IMPORTED.stream().map(Type::getInternalName).anyMatch(type::equals);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    String plain = type.replaceFirst("^\\[L(.*);$", "$1");
    boolean admitted =
        switch (opcode) {
          case Opcodes.CHECKCAST -> true; // changes nothing, initialises nothing
          case Opcodes.NEW ->
              body ? type.equals("java/math/BigDecimal") : true; // of use only with its constructor
          case Opcodes.ANEWARRAY ->
              method.equals("values")
                  || (!body
                      && small
                      && (plain.equals(owner) || FRAME_ARRAY.matcher(plain).matches()));
          default -> false;
        };
    admit(admitted, Opcodes.ANEWARRAY == opcode ? "array of " + type : type);
  }

  @Override
  public void visitInsn(int opcode) {
    boolean constant = opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5;
    admit(BODY.contains(opcode) || (!body && FRAME.contains(opcode)), "instruction " + opcode);
    small = constant;
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    boolean push = opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH;
    admit(!body && push, "instruction " + opcode);
    small = push;
  }

  @Override
  public void visitLdcInsn(Object value) {
    boolean number = value instanceof Integer && kind == GeneratedClass.RULE_METHODS;
    admit(
        value instanceof String || (!body && (value instanceof Type || number)),
        "literal " + value);
    literal = value;
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    boolean load = opcode == Opcodes.ALOAD || opcode == Opcodes.ILOAD;
    boolean store = opcode == Opcodes.ASTORE || opcode == Opcodes.ISTORE;
    admit(load || (store && !body), "instruction " + opcode);
  }

  /** By now the rule's name has been seen, if this is the method of one. */
  @Override
  public void visitEnd() {
    refused.forEach(what -> refuse.accept(rule, what));
  }

  @Override
  public void visitLabel(Label label) {
    passed.add(label);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    jump(label);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
    visitLookupSwitchInsn(other, new int[0], labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    jump(other);
    for (Label label : labels) {
      jump(label);
    }
  }

  private void jump(Label label) {
    admit(!passed.contains(label), "loop");
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    admit(false, "try");
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    admit(false, "instruction " + Opcodes.IINC);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    admit(false, "array of " + descriptor);
  }

  /** The generator joins a text only to say which property or rule base it does not know. */
  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    boolean joins =
        bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")
            && descriptor.equals("(Ljava/lang/String;)Ljava/lang/String;");
    admit(
        joins && (kind == GeneratedClass.METADATA || kind == GeneratedClass.PROJECT),
        "dynamic " + bootstrap.getOwner().replace('/', '.') + "." + bootstrap.getName());
  }
}
