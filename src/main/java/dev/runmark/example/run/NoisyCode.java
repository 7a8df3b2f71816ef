package dev.runmark.example.run;

import dev.runmark.example.javac.ClassFile;
import dev.runmark.example.record.MethodVariables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A program whose code calls the probe between its steps.
 *
 * @param classes its classes; one that would get too large, or is of a kind that is not known yet, is as it was
 * @param lines for each place that the probe knows by its number, the line in the source that it is on
 * @param keepsState {@link CodeFacts#keepsState}
 * @param rereads {@link LoopReads#someEnd} of one of its classes
 */
record NoisyCode(List<ClassFile> classes, List<Integer> lines, boolean keepsState, boolean rereads) {

    NoisyCode {
        classes = List.copyOf(classes);
        lines = List.copyOf(lines);
    }

    /**
     * Puts the calls in.
     *
     * @param passesTime whether sleeps and time limits may be shortened
     */
    static NoisyCode of(List<ClassFile> classes, boolean passesTime) {
        List<Integer> lines = new ArrayList<>();
        List<ClassFile> noisy = new ArrayList<>();
        try {
            CodeFacts facts = CodeFacts.of(classes);
            boolean rereads = false;
            // Whoever makes the same program noisy again gives the same places the same numbers.
            for (ClassFile file : classes.stream()
                    .sorted(Comparator.comparing(ClassFile::name))
                    .toList()) {
                noisy.add(new ClassFile(file.name(), noisy(file.bytes(), facts, passesTime, lines)));
                rereads |= LoopReads.in(new ClassReader(file.bytes()), facts).someEnd();
            }
            return new NoisyCode(noisy, lines, facts.keepsState(), rereads);
        } catch (IllegalArgumentException e) {
            return new NoisyCode(classes, List.of(), /* keepsState= */ true, /* rereads= */ false);
        }
    }

    private static byte[] noisy(byte[] classFile, CodeFacts facts, boolean passesTime, List<Integer> lines) {
        int before = lines.size();
        try {
            ClassReader reader = new ClassReader(classFile);
            EarlyPublications early = EarlyPublications.in(reader, facts);
            LoopReads loops = LoopReads.in(reader, facts);
            Map<String, Integer> variables = MethodVariables.of(reader);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9, writer) {
                @Override
                public MethodVisitor visitMethod(
                        int access, String name, String descriptor, String signature, String[] exceptions) {
                    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                    NoiseMaker noise = new NoiseMaker(
                            next,
                            reader.getClassName(),
                            name + descriptor,
                            facts,
                            early,
                            loops,
                            lines,
                            variables.getOrDefault(name + descriptor, 0));
                    return passesTime ? new TimePasser(noise, !facts.takesLimits()) : noise;
                }
            };
            reader.accept(visitor, ClassReader.EXPAND_FRAMES);
            return writer.toByteArray();
        } catch (MethodTooLargeException e) {
            lines.subList(before, lines.size()).clear();
            return classFile;
        }
    }
}
