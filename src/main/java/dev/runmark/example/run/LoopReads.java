package dev.runmark.example.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The places in a class at which a field that nothing orders is read in a loop that does not write it and calls
 * nothing, so that a compiler may read it once and for all. Most such loops go on for ever if the field is always found the same, even if they count their rounds; one that
 * looks at what it counts, as in {@code while (!stop && looks < limit) looks++}, ends some day.
 */
final class LoopReads {

    private final Map<String, Set<Integer>> endless = new HashMap<>();
    private final CodeFacts facts;
    private boolean someEnd;

    private LoopReads(CodeFacts facts) {
        this.facts = facts;
    }

    static LoopReads in(ClassReader reader, CodeFacts facts) {
        LoopReads loops = new LoopReads(facts);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        return loops.new Code(name + descriptor);
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return loops;
    }

    /** Whether a field is read in a loop that ends some day whatever is read. */
    boolean someEnd() {
        return someEnd;
    }

    /**
     * Whether a field is read in a loop that goes on for ever if it is always found the same.
     *
     * @param method name and descriptor of the method
     * @param number which read of a field in the method it is, from 1
     */
    boolean isEndless(String method, int number) {
        return endless.getOrDefault(method, Set.of()).contains(number);
    }

    /** What an instruction does, as far as it matters here. */
    private enum Effect {
        LOOKS,
        CHANGES,
        COUNTS,
        COMPUTES,
        BRANCHES,
        ACTS
    }

    /**
     * An instruction.
     *
     * @param effect what it does
     * @param what the variable or field that it does it to
     */
    private record Step(Effect effect, String what) {}

    /**
     * From the place that is jumped back to, to the jump.
     *
     * @param first the first step
     * @param end the step after the last
     */
    private record Loop(int first, int end) {

        boolean holds(int step) {
            return first <= step && step < end;
        }
    }

    /** Collects the steps of a method and looks for the loops among them. */
    private final class Code extends MethodVisitor {

        private final String method;
        private final List<Step> steps = new ArrayList<>();
        private final List<Loop> loops = new ArrayList<>();
        private final Map<Label, Integer> passed = new HashMap<>();
        private final Map<Integer, Integer> plainReads = new HashMap<>();
        private int reads;

        Code(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitLabel(Label label) {
            passed.put(label, steps.size());
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            step(Effect.BRANCHES, "");
            Integer back = passed.get(target);
            if (back != null) {
                loops.add(new Loop(back, steps.size()));
            }
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            step(opcode <= Opcodes.ALOAD ? Effect.LOOKS : Effect.CHANGES, "variable " + variable);
        }

        @Override
        public void visitIincInsn(int variable, int by) {
            step(Effect.COUNTS, "variable " + variable);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            boolean reading = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
            reads += reading ? 1 : 0;
            if (reading && facts.plainField(owner, name).isPresent()) {
                plainReads.put(reads, steps.size());
            }
            step(reading ? Effect.LOOKS : Effect.CHANGES, owner + "." + name);
        }

        @Override
        public void visitInsn(int opcode) {
            boolean computes = opcode <= Opcodes.DCONST_1
                    || (opcode >= Opcodes.POP && opcode <= Opcodes.DCMPG)
                    || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
            step(computes ? Effect.COMPUTES : Effect.ACTS, "");
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            step(opcode == Opcodes.NEWARRAY ? Effect.ACTS : Effect.COMPUTES, "");
        }

        @Override
        public void visitLdcInsn(Object value) {
            step(Effect.COMPUTES, "");
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            step(Effect.ACTS, "");
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            step(Effect.ACTS, "");
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            step(Effect.ACTS, "");
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            step(Effect.ACTS, "");
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            step(Effect.ACTS, "");
        }

        private void step(Effect effect, String what) {
            steps.add(new Step(effect, what));
        }

        @Override
        public void visitEnd() {
            plainReads.forEach((number, read) -> {
                List<Loop> around = loops.stream()
                        .filter(loop -> loop.holds(read) && callsNothing(loop))
                        .filter(loop -> !changed(loop).contains(steps.get(read).what()))
                        .toList();
                if (around.stream().anyMatch(this::isEndless)) {
                    endless.computeIfAbsent(method, m -> new HashSet<>()).add(number);
                } else if (!around.isEmpty()) {
                    someEnd = true;
                }
            });
        }

        private boolean callsNothing(Loop loop) {
            return steps.subList(loop.first(), loop.end()).stream().noneMatch(step -> step.effect() == Effect.ACTS);
        }

        private Set<String> changed(Loop loop) {
            return steps.subList(loop.first(), loop.end()).stream()
                    .filter(step -> step.effect() == Effect.CHANGES || step.effect() == Effect.COUNTS)
                    .map(Step::what)
                    .collect(Collectors.toSet());
        }

        /** Whether nothing that the loop changes is looked at in it. */
        private boolean isEndless(Loop loop) {
            Set<String> changed = changed(loop);
            return IntStream.range(loop.first(), loop.end())
                    .filter(i -> steps.get(i).effect() == Effect.LOOKS && !isCountedUp(i))
                    .noneMatch(i -> changed.contains(steps.get(i).what()));
        }

        /** Whether what is looked at is only changed by a constant: {@code x = x + 1}. */
        private boolean isCountedUp(int at) {
            return at + 3 < steps.size()
                    && steps.get(at + 1).effect() == Effect.COMPUTES
                    && steps.get(at + 2).effect() == Effect.COMPUTES
                    && steps.get(at + 3)
                            .equals(new Step(Effect.CHANGES, steps.get(at).what()));
        }
    }
}
