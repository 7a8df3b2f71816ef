package dev.runmark.example.record;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** How the code calls the variables of its methods, as far as the compiler has put that down (JVMS 4.7.13). */
final class VariableNames {

    private VariableNames() {}

    /** For each method, by its name and descriptor, the names by number; empty where one number has several names. */
    static Map<String, Map<Integer, String>> of(ClassReader reader) {
        Map<String, Map<Integer, String>> names = new HashMap<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String descriptor, String signature, String[] exceptions) {
                        Map<Integer, String> own = new HashMap<>();
                        names.put(method + descriptor, own);
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitLocalVariable(
                                    String name, String type, String generic, Label from, Label to, int number) {
                                own.merge(number, name, (one, other) -> one.equals(other) ? one : "");
                            }
                        };
                    }
                },
                ClassReader.SKIP_FRAMES);
        return names;
    }
}
