package dev.runmark.example.record;

import dev.runmark.example.javac.ClassFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The code of an example that calls the probe's {@code Recorder}: at each line, around what may wait, and where
 * something begins that others run. That takes a JVM some milliseconds more; Flight Recorder, which knows neither lines
 * nor who gave what to whom, takes 300 ms of processor time.
 *
 * @param classes its classes; one that would get too large, or is of a kind that is not known yet, is as it was
 * @param sites the places that the probe knows by their number
 */
public record RecordedCode(List<ClassFile> classes, List<Site> sites) {

    public RecordedCode {
        classes = List.copyOf(classes);
        sites = List.copyOf(sites);
    }

    /** Puts the calls in. */
    public static RecordedCode of(List<ClassFile> classes) {
        List<Site> sites = new ArrayList<>();
        List<ClassFile> recorded = new ArrayList<>();
        Set<String> locking = locking(classes);
        for (ClassFile file : classes) {
            recorded.add(new ClassFile(file.name(), recorded(file.bytes(), locking, sites)));
        }
        return new RecordedCode(recorded, sites);
    }

    private static byte[] recorded(byte[] classFile, Set<String> locking, List<Site> sites) {
        try {
            ClassReader reader = new ClassReader(classFile);
            Map<String, Integer> variables = MethodVariables.of(reader);
            Map<String, Map<Integer, String>> names = VariableNames.of(reader);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            List<Site> more = new ArrayList<>(sites);
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9, writer) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String name, String descriptor, String signature, String[] exceptions) {
                            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                            String key = name + descriptor;
                            RecordedMethod method = RecordedMethod.of(
                                    reader, access, name, descriptor, names.getOrDefault(key, Map.of()), locking);
                            int free = variables.getOrDefault(key, 0);
                            return new CodeRecorder(next, method, new CallRecorder(next, free, more), more);
                        }
                    },
                    ClassReader.EXPAND_FRAMES);
            byte[] bytes = writer.toByteArray();
            sites.addAll(more.subList(sites.size(), more.size()));
            return bytes;
        } catch (IllegalArgumentException | MethodTooLargeException e) {
            return classFile;
        }
    }

    /** The methods that take a lock as they begin, each as its class, name and descriptor. */
    private static Set<String> locking(List<ClassFile> classes) {
        Set<String> locking = new HashSet<>();
        for (ClassFile file : classes) {
            read(file.bytes(), new ClassVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable MethodVisitor visitMethod(
                        int access, String name, String descriptor, String signature, String[] exceptions) {
                    if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
                        locking.add(file.name() + "." + name + descriptor);
                    }
                    return null;
                }
            });
        }
        return locking;
    }

    private static void read(byte[] classFile, ClassVisitor visitor) {
        try {
            new ClassReader(classFile).accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IllegalArgumentException e) {
            // A class of a later Java than ASM knows stays as it is.
            return;
        }
    }
}
