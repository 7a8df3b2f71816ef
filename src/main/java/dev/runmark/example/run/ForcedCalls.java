package dev.runmark.example.run;

import dev.runmark.example.javac.ClassFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Has compiled code ask the probe where it asks the JDK for the time, for random numbers or for the machine, and shows the
 * probe each new object. What is not forced the probe passes on.
 */
final class ForcedCalls extends MethodVisitor {

    private static final String CLOCK = "dev/runmark/probe/ForcedClock";
    private static final String RANDOM = "dev/runmark/probe/ForcedRandom";
    private static final String MACHINE = "dev/runmark/probe/ForcedMachine";
    private static final String IDENTITY = "dev/runmark/probe/ForcedIdentity";

    private static final String LISTING = "dev/runmark/probe/ForcedListing";

    private static final String MADE = "(Ljava/lang/Object;)V";
    private static final String SECURE = "java/security/SecureRandom";

    private static final Set<String> DATES = Set.of(
            "java/time/Instant",
            "java/time/LocalDate",
            "java/time/LocalTime",
            "java/time/LocalDateTime",
            "java/time/ZonedDateTime",
            "java/time/OffsetDateTime",
            "java/time/OffsetTime",
            "java/time/Year",
            "java/time/YearMonth",
            "java/time/MonthDay");

    /** Calls of static methods for which the probe has one with the same parameters. */
    private static final Map<String, Target> SAME = Map.ofEntries(
            Map.entry("java/lang/System.currentTimeMillis()", new Target(CLOCK, "currentTimeMillis")),
            Map.entry("java/lang/System.nanoTime()", new Target(CLOCK, "nanoTime")),
            Map.entry("java/time/Clock.systemUTC()", new Target(CLOCK, "utc")),
            Map.entry("java/time/Clock.systemDefaultZone()", new Target(CLOCK, "here")),
            Map.entry("java/time/Clock.system(Ljava/time/ZoneId;)", new Target(CLOCK, "in")),
            Map.entry("java/time/Clock.tickMillis(Ljava/time/ZoneId;)", new Target(CLOCK, "tickMillis")),
            Map.entry("java/time/Clock.tickSeconds(Ljava/time/ZoneId;)", new Target(CLOCK, "tickSeconds")),
            Map.entry("java/time/Clock.tickMinutes(Ljava/time/ZoneId;)", new Target(CLOCK, "tickMinutes")),
            Map.entry("java/lang/Math.random()", new Target(RANDOM, "ofMath")),
            Map.entry("java/lang/StrictMath.random()", new Target(RANDOM, "ofMath")),
            Map.entry("java/util/concurrent/ThreadLocalRandom.current()", new Target(RANDOM, "ofThread")),
            Map.entry("java/util/UUID.randomUUID()", new Target(RANDOM, "uuid")),
            Map.entry("java/util/random/RandomGenerator.getDefault()", new Target(RANDOM, "ofDefault")),
            Map.entry("java/util/random/RandomGenerator.of(Ljava/lang/String;)", new Target(RANDOM, "of")),
            Map.entry("java/security/SecureRandom.getInstanceStrong()", new Target(RANDOM, "secure")),
            Map.entry("java/lang/System.getProperty(Ljava/lang/String;)", new Target(MACHINE, "property")),
            Map.entry(
                    "java/lang/System.getProperty(Ljava/lang/String;Ljava/lang/String;)",
                    new Target(MACHINE, "property")),
            Map.entry("java/lang/Runtime.version()", new Target(MACHINE, "version")),
            Map.entry("java/nio/ByteOrder.nativeOrder()", new Target(MACHINE, "byteOrder")),
            Map.entry("java/net/InetAddress.getLocalHost()", new Target(MACHINE, "localHost")));

    /** Calls whose results the probe puts into another order, by the type of the result. */
    private static final Map<String, String> LISTED = Map.of(
            "java/nio/file/Files.list", "Ljava/util/stream/Stream;",
            "java/nio/file/Files.walk", "Ljava/util/stream/Stream;",
            "java/nio/file/Files.find", "Ljava/util/stream/Stream;",
            "java/nio/file/Files.newDirectoryStream", "Ljava/nio/file/DirectoryStream;",
            "java/io/File.list", "Ljava/lang/Object;",
            "java/io/File.listFiles", "Ljava/lang/Object;",
            "java/lang/Class.getMethods", "Ljava/lang/Object;",
            "java/lang/Class.getDeclaredMethods", "Ljava/lang/Object;");

    /** Calls whose results the probe exchanges for those of another machine, by its method for that. */
    private static final Map<String, String> OF_MACHINE = Map.of(
            "java/lang/management/RuntimeMXBean.getVmVersion", "text",
            "java/lang/management/RuntimeMXBean.getVmName", "text",
            "java/lang/management/RuntimeMXBean.getVmVendor", "text",
            "java/lang/management/RuntimeMXBean.getClassPath", "text",
            "java/lang/management/RuntimeMXBean.getLibraryPath", "text",
            "java/lang/management/OperatingSystemMXBean.getName", "text",
            "java/lang/management/OperatingSystemMXBean.getArch", "text",
            "java/lang/management/OperatingSystemMXBean.getVersion", "text",
            "java/lang/ProcessHandle$Info.user", "user");

    private final Methods methods;
    private final Deque<String> making = new ArrayDeque<>();

    private ForcedCalls(MethodVisitor next, Methods methods) {
        super(Opcodes.ASM9, next);
        this.methods = methods;
    }

    /** A method of the probe. */
    private record Target(String owner, String name) {}

    /** The same class asking the probe; the class as it is if it is of a kind that is not known yet or is too large. */
    static byte[] redirect(byte[] classFile) {
        try {
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Methods(writer, seesIdentity(classFile), namesFiles(classFile)), 0);
            return writer.toByteArray();
        } catch (IllegalArgumentException | MethodTooLargeException e) {
            return classFile;
        }
    }

    /** Whether a class asks for identity hash codes itself; then they matter of texts, too, which others hash by what they say. */
    private static boolean seesIdentity(byte[] classFile) {
        String constants = new String(classFile, StandardCharsets.ISO_8859_1);
        return constants.contains("identityHashCode") || constants.contains("java/util/IdentityHashMap");
    }

    /** Where files are named with the separators of this machine, those of another one would lead nowhere. */
    private static boolean namesFiles(byte[] classFile) {
        return UsedApi.of(List.of(new ClassFile("", classFile))).members().stream()
                .anyMatch(CircumstanceApi::namesFiles);
    }

    /** The methods of a class, and those that it gets for its method references. */
    private static final class Methods extends ClassVisitor {

        private final List<Handle> references = new ArrayList<>();
        private String name = "";
        private final boolean seesIdentity;
        private final boolean namesFiles;
        private boolean isInterface;

        Methods(ClassVisitor next, boolean seesIdentity, boolean namesFiles) {
            super(Opcodes.ASM9, next);
            this.seesIdentity = seesIdentity;
            this.namesFiles = namesFiles;
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            this.name = name;
            this.isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
            super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String[] exceptions) {
            return new ForcedCalls(super.visitMethod(access, name, descriptor, signature, exceptions), this);
        }

        /** A reference to a method of this class that does what another reference stands for. */
        Handle own(Handle reference) {
            references.add(reference);
            return new Handle(
                    Opcodes.H_INVOKESTATIC, name, name(references.size()), descriptor(reference), isInterface);
        }

        private static String name(int number) {
            return "lambda$forced$" + number;
        }

        private static String descriptor(Handle reference) {
            return reference.getTag() == Opcodes.H_NEWINVOKESPECIAL
                    ? Type.getMethodDescriptor(
                            Type.getObjectType(reference.getOwner()), Type.getArgumentTypes(reference.getDesc()))
                    : reference.getDesc();
        }

        @Override
        public void visitEnd() {
            for (int i = 0; i < references.size(); i++) {
                write(references.get(i), name(i + 1));
            }
            super.visitEnd();
        }

        private void write(Handle reference, String methodName) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            MethodVisitor method = visitMethod(access, methodName, descriptor(reference), null, new String[0]);
            boolean makes = reference.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            method.visitCode();
            if (makes) {
                method.visitTypeInsn(Opcodes.NEW, reference.getOwner());
                method.visitInsn(Opcodes.DUP);
            }
            int local = 0;
            for (Type argument : Type.getArgumentTypes(reference.getDesc())) {
                method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
                local += argument.getSize();
            }
            method.visitMethodInsn(
                    makes ? Opcodes.INVOKESPECIAL : Opcodes.INVOKESTATIC,
                    reference.getOwner(),
                    reference.getName(),
                    reference.getDesc(),
                    reference.isInterface());
            method.visitInsn(Type.getReturnType(descriptor(reference)).getOpcode(Opcodes.IRETURN));
            method.visitMaxs(0, 0);
            method.visitEnd();
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            making.push(type);
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (name.equals("<init>")) {
            construct(opcode, owner, descriptor);
            return;
        }
        Target target = opcode == Opcodes.INVOKESTATIC ? SAME.get(owner + "." + name + parameters(descriptor)) : null;
        if (target != null) {
            boolean forFiles = target.name().equals("property") && methods.namesFiles;
            probe(target.owner(), forFiles ? "propertyForFiles" : target.name(), descriptor);
        } else if (name.equals("now") && opcode == Opcodes.INVOKESTATIC && isDate(owner)) {
            now(owner, descriptor);
        } else if (owner.equals("java/util/Properties") && name.equals("getProperty")) {
            probe(MACHINE, "property", "(Ljava/util/Properties;" + descriptor.substring(1));
        } else if (owner.equals("java/util/Collections")
                && descriptor.equals("(Ljava/util/List;)V")
                && name.equals("shuffle")) {
            probe(RANDOM, "random", "()Ljava/util/Random;");
            super.visitMethodInsn(opcode, owner, name, "(Ljava/util/List;Ljava/util/Random;)V", false);
        } else if (owner.equals("java/util/random/RandomGeneratorFactory")
                && name.equals("create")
                && descriptor.startsWith("()")) {
            probe(RANDOM, "seed", "()J");
            super.visitMethodInsn(opcode, owner, name, "(J)" + Type.getReturnType(descriptor), false);
        } else {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            after(opcode, owner, name, descriptor);
        }
    }

    private void construct(int opcode, String owner, String descriptor) {
        boolean made = owner.equals(making.peek());
        if (made) {
            making.pop();
        }
        if (descriptor.equals("()V") && owner.equals("java/util/Random")) {
            seeded(opcode, owner, "seed");
        } else if (descriptor.equals("()V") && owner.equals("java/util/SplittableRandom")) {
            seeded(opcode, owner, "splittable");
        } else if (descriptor.equals("()V") && owner.equals("java/util/Date")) {
            probe(CLOCK, "currentTimeMillis", "()J");
            super.visitMethodInsn(opcode, owner, "<init>", "(J)V", false);
        } else {
            super.visitMethodInsn(opcode, owner, "<init>", descriptor, false);
            if (made && owner.equals(SECURE)) {
                super.visitInsn(Opcodes.POP);
                probe(RANDOM, "secure", "()Ljava/security/SecureRandom;");
            } else if (owner.equals("java/util/GregorianCalendar") && !descriptor.contains("I")) {
                // What a constructor calls without having made it is that of the class above.
                if (made) {
                    super.visitInsn(Opcodes.DUP);
                } else {
                    super.visitVarInsn(Opcodes.ALOAD, 0);
                }
                probe(CLOCK, "set", "(Ljava/util/Calendar;)V");
            } else if (made && (!owner.startsWith("java/") || owner.equals("java/lang/Object"))) {
                found();
            }
        }
    }

    private void seeded(int opcode, String owner, String seed) {
        probe(RANDOM, seed, "()J");
        super.visitMethodInsn(opcode, owner, "<init>", "(J)V", false);
    }

    private void now(String owner, String descriptor) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        if (parameters.length == 0) {
            probe(CLOCK, owner.equals("java/time/Instant") ? "utc" : "here", "()Ljava/time/Clock;");
        } else if (parameters[0].getInternalName().equals("java/time/ZoneId")) {
            probe(CLOCK, "in", "(Ljava/time/ZoneId;)Ljava/time/Clock;");
        }
        super.visitMethodInsn(
                Opcodes.INVOKESTATIC, owner, "now", "(Ljava/time/Clock;)" + Type.getReturnType(descriptor), false);
    }

    private void after(int opcode, String owner, String name, String descriptor) {
        String listed = LISTED.get(owner + "." + name);
        if (listed != null) {
            probe(LISTING, "reordered", "(" + listed + ")" + listed);
            super.visitTypeInsn(
                    Opcodes.CHECKCAST, Type.getReturnType(descriptor).getInternalName());
        }
        String exchange = OF_MACHINE.get(owner + "." + name);
        if (exchange != null) {
            String type = Type.getReturnType(descriptor).getDescriptor();
            probe(MACHINE, exchange, "(" + type + ")" + type);
        }
        if (owner.equals("java/nio/file/FileSystem") && name.equals("getSeparator")) {
            separator("fileSeparator", "Ljava/lang/String;");
        }
        if (opcode != Opcodes.INVOKESTATIC) {
            return;
        }
        if (owner.equals("java/util/Calendar") && name.equals("getInstance")) {
            super.visitInsn(Opcodes.DUP);
            probe(CLOCK, "set", "(Ljava/util/Calendar;)V");
        } else if (owner.equals(SECURE) && name.equals("getInstance")) {
            super.visitInsn(Opcodes.POP);
            probe(RANDOM, "secure", "()Ljava/security/SecureRandom;");
        } else if (name.equals("values") && descriptor.equals("()[L" + owner + ";")) {
            super.visitInsn(Opcodes.DUP);
            probe(IDENTITY, "made", "([Ljava/lang/Object;)V");
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        super.visitFieldInsn(opcode, owner, name, descriptor);
        if (opcode == Opcodes.GETSTATIC && descriptor.equals("L" + owner + ";")) {
            found();
        }
        if (opcode == Opcodes.GETSTATIC && owner.equals("java/io/File")) {
            separator(name.startsWith("path") ? "pathSeparator" : "fileSeparator", descriptor);
        }
    }

    /** Exchanges the separator on top of the stack. */
    private void separator(String name, String type) {
        if (name.equals("pathSeparator") || !methods.namesFiles) {
            probe(MACHINE, name, "(" + type + ")" + type);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        super.visitLdcInsn(value);
        boolean text = value instanceof String && methods.seesIdentity;
        if (text || (value instanceof Type type && (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY))) {
            found();
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Object[] own = arguments.clone();
        for (int i = 0; i < own.length; i++) {
            if (own[i] instanceof Handle reference && isRedirected(reference)) {
                own[i] = methods.own(reference);
            }
        }
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, own);
    }

    private static boolean isRedirected(Handle reference) {
        String call = reference.getOwner() + "." + reference.getName() + parameters(reference.getDesc());
        return switch (reference.getTag()) {
            case Opcodes.H_NEWINVOKESPECIAL ->
                reference.getDesc().equals("()V") && !reference.getOwner().startsWith("java/lang/");
            case Opcodes.H_INVOKESTATIC ->
                SAME.containsKey(call)
                        || (reference.getName().equals("now") && isDate(reference.getOwner()))
                        || call.equals("java/util/Collections.shuffle(Ljava/util/List;)");
            default -> false;
        };
    }

    private static boolean isDate(String owner) {
        return DATES.contains(owner) || (owner.startsWith("java/time/chrono/") && owner.endsWith("Date"));
    }

    private static String parameters(String descriptor) {
        return descriptor.substring(0, descriptor.indexOf(')') + 1);
    }

    /** Shows the probe the object on top of the stack. */
    private void found() {
        super.visitInsn(Opcodes.DUP);
        probe(IDENTITY, "made", MADE);
    }

    private void probe(String owner, String name, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
