package dev.runmark.example.record;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** How many variables the methods of a class have: what is added to their code may use the next ones. */
public final class MethodVariables {

    private MethodVariables() {}

    /** The number for each method that has code, by its name and descriptor. */
    public static Map<String, Integer> of(ClassReader reader) {
        Map<String, Integer> variables = new HashMap<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitMaxs(int stack, int locals) {
                                variables.put(name + descriptor, locals);
                            }
                        };
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return variables;
    }
}
