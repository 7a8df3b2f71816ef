package dev.runmark.example.record;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What is known of a method before its code is read.
 *
 * @param type its class, with {@code /} between the parts of its name
 * @param isStatic whether it has no {@code this}
 * @param isEntry whether somebody who knows no more than a class of the JDK can call it
 * @param isSynchronized whether it takes a lock as it begins
 * @param names how its code calls its variables, by their numbers, as far as that is known
 * @param locking such methods of the example, each as its class, name and descriptor
 */
record RecordedMethod(
        String type,
        boolean isStatic,
        boolean isEntry,
        boolean isSynchronized,
        Map<Integer, String> names,
        Set<String> locking) {

    private static final int NEVER_AN_ENTRY =
            Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ABSTRACT;

    static RecordedMethod of(
            ClassReader type,
            int access,
            String name,
            String descriptor,
            Map<Integer, String> names,
            Set<String> locking) {
        boolean overrides = !"java/lang/Object".equals(type.getSuperName()) || type.getInterfaces().length > 0;
        return new RecordedMethod(
                type.getClassName(),
                (access & Opcodes.ACC_STATIC) != 0,
                overrides && (access & NEVER_AN_ENTRY) == 0 && !name.startsWith("<"),
                locking.contains(type.getClassName() + "." + name + descriptor),
                names,
                locking);
    }

    /** Whether it ends with something to be noted. */
    boolean hasEnd() {
        return isEntry || isSynchronized;
    }
}
