package dev.runmark.example.run;

import dev.runmark.example.javac.ClassFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the code of a program uses. */
final class UsedApi {

    private final Set<Member> members = new LinkedHashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private final Map<String, Boolean> hashedByIdentity = new HashMap<>();
    private boolean identityFromJdk;

    private UsedApi() {}

    /**
     * A method or a constructor that is called or referred to, or a field that is read, as if it were a method without parameters.
     *
     * @param owner the class, with {@code /} between the parts of its name
     * @param name the name
     * @param descriptor its parameters and its result (JVMS 4.3.3)
     */
    record Member(String owner, String name, String descriptor) {

        /** As a page writes it. */
        String shown() {
            String simple = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
            return name.equals("<init>") ? "new " + simple : simple + "." + name;
        }

        /** Owner and name, with a point between them. */
        String qualified() {
            return owner + "." + name;
        }

        /** The same, and the parameters. */
        String withParameters() {
            return qualified() + descriptor.substring(0, descriptor.indexOf(')') + 1);
        }
    }

    static UsedApi of(List<ClassFile> classes) {
        UsedApi used = new UsedApi();
        for (ClassFile file : classes) {
            try {
                new ClassReader(file.bytes()).accept(used.new Classes(), ClassReader.SKIP_FRAMES);
            } catch (IllegalArgumentException e) {
                // A class of a later Java than ASM knows: nothing can be said of it, and nothing be changed in it.
            }
        }
        return used;
    }

    /** What is called or referred to, in the order of the code. */
    Set<Member> members() {
        return members;
    }

    /** The texts in the code. */
    Set<String> texts() {
        return texts;
    }

    /** Whether there are objects whose hash code is their identity. */
    boolean hasIdentityHash() {
        return identityFromJdk || made.stream().anyMatch(name -> hashedByIdentity.getOrDefault(name, false));
    }

    private final class Classes extends ClassVisitor {

        private String name = "";

        Classes() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            this.name = name;
            hashedByIdentity.putIfAbsent(name, !"java/lang/Record".equals(superName));
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            if (method.equals("hashCode") && descriptor.equals("()I")) {
                hashedByIdentity.put(name, false);
            }
            return new Code();
        }
    }

    private final class Code extends MethodVisitor {

        Code() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            use(new Member(owner, name, descriptor));
        }

        private void use(Member member) {
            members.add(member);
            String result = Type.getReturnType(member.descriptor()).getDescriptor();
            boolean enumValues = member.name().equals("values") && result.equals("[L" + member.owner() + ";");
            identityFromJdk |= member.withParameters().equals("java/lang/Object.getClass()")
                    || (enumValues && isEnumOfJdk(member.owner()));
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW) {
                made.add(type);
                identityFromJdk |= type.equals("java/lang/Object") || type.equals("java/lang/Thread");
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            identityFromJdk |= descriptor.equals("L" + owner + ";") && isEnumOfJdk(owner);
            if (opcode == Opcodes.GETSTATIC && owner.equals("java/io/File")) {
                use(new Member(owner, name, "()" + descriptor));
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            identityFromJdk |= value instanceof Type;
            if (value instanceof String text) {
                texts.add(text);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle reference && reference.getDesc().startsWith("(")) {
                    use(new Member(reference.getOwner(), reference.getName(), reference.getDesc()));
                    if (reference.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
                        made.add(reference.getOwner());
                    }
                } else if (argument instanceof String text) {
                    texts.add(text);
                }
            }
        }
    }

    /** A class that this Java does not have may be one. */
    private static boolean isEnumOfJdk(String name) {
        if (!name.startsWith("java/")) {
            return false;
        }
        try {
            return Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader())
                    .isEnum();
        } catch (ClassNotFoundException | LinkageError e) {
            return true;
        }
    }
}
