package dev.runmark.example.record;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Puts calls to the probe's {@code Recorder} into a method. What the code can see of itself stays as it is: its members,
 * its line numbers, its locks.
 */
final class CodeRecorder extends EachInstruction {

    /** What those who run something take it as. */
    private static final Set<String> TASKS = Set.of(
            "Ljava/lang/Runnable;",
            "Ljava/util/concurrent/Callable;",
            "Ljava/util/function/Supplier;",
            "Ljava/util/function/Function;",
            "Ljava/util/function/BiFunction;",
            "Ljava/util/function/Consumer;",
            "Ljava/util/function/BiConsumer;");

    private static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";

    private final RecordedMethod method;
    private final CallRecorder calls;
    private final List<Site> sites;
    private final int entry;
    private final Label begin = new Label();
    private int line;
    private boolean isNewLine;
    private String name = "";

    CodeRecorder(MethodVisitor next, RecordedMethod method, CallRecorder calls, List<Site> sites) {
        super(next);
        this.method = method;
        this.calls = calls;
        this.sites = sites;
        this.entry = sites.size();
        sites.add(Site.of(0));
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (method.isEntry()) {
            loadThis();
            calls.recorder("begin", "(Ljava/lang/Object;I)V", entry);
        }
        if (method.isSynchronized()) {
            loadThis();
            calls.recorder("takes", "(Ljava/lang/Object;I)V", entry);
        }
        if (method.hasEnd()) {
            super.visitLabel(begin);
        }
    }

    private void loadThis() {
        if (method.isStatic()) {
            mv.visitLdcInsn(Type.getObjectType(method.type()));
        } else {
            mv.visitVarInsn(Opcodes.ALOAD, 0);
        }
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        super.visitLineNumber(number, start);
        if (line == 0) {
            // A method is entered before its first line.
            sites.set(entry, sites.get(entry).at(number));
        }
        line = number;
        isNewLine = true;
    }

    @Override
    void before() {
        if (isNewLine) {
            isNewLine = false;
            calls.recorder("line", "(I)V", calls.site(Site.of(line)));
        }
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        super.visitVarInsn(opcode, variable);
        if (opcode == Opcodes.ALOAD) {
            name = method.names().getOrDefault(variable, "");
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
        super.visitFieldInsn(opcode, owner, field, descriptor);
        name = field;
    }

    @Override
    public void visitLdcInsn(Object value) {
        super.visitLdcInsn(value);
        name = value instanceof Type type ? Call.simpleName(type.getInternalName()) : "";
    }

    @Override
    public void visitInsn(int opcode) {
        before();
        switch (opcode) {
            case Opcodes.MONITORENTER -> {
                calls.enter(line, name);
                name = "";
            }
            case Opcodes.MONITOREXIT -> calls.exit();
            default -> {
                if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                    end();
                }
                super.visitInsn(opcode);
            }
        }
    }

    private void end() {
        if (method.isSynchronized()) {
            loadThis();
            calls.recorder("frees", "(Ljava/lang/Object;)V");
        }
        if (method.isEntry()) {
            calls.recorder("end", "()V");
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(called, descriptor, bootstrap, arguments);
        Type made = Type.getReturnType(descriptor);
        String task = made.getDescriptor();
        if (bootstrap.getOwner().equals(LAMBDA) && bootstrap.getName().equals("metafactory") && TASKS.contains(task)) {
            String wrapping = "as" + Call.simpleName(made.getInternalName());
            calls.recorder(wrapping, "(" + task + "I)" + task, calls.site(Site.of(line)));
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean isInterface) {
        before();
        Call call = new Call(opcode, owner, called, descriptor, isInterface);
        boolean locks = method.locking().contains(owner + "." + called + descriptor);
        calls.call(call, locks, line, name);
        name = "";
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        if (method.hasEnd()) {
            Label end = new Label();
            super.visitTryCatchBlock(begin, end, end, null);
            super.visitLabel(end);
            Object[] variables = method.isStatic() ? new Object[0] : new Object[] {method.type()};
            super.visitFrame(Opcodes.F_NEW, variables.length, variables, 1, new Object[] {"java/lang/Throwable"});
            end();
            mv.visitInsn(Opcodes.ATHROW);
        }
        super.visitMaxs(stack, locals);
    }
}
