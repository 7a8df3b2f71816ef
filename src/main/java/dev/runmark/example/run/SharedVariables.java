package dev.runmark.example.run;

import dev.runmark.example.javac.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Which variables the blocks of a composition share, read out of its compiled classes, where they are static fields. A
 * block uses a variable if its statements, or a method that they get to, name it. As soon as they name a type that the
 * page declares, they count as getting to all of its methods.
 */
final class SharedVariables {

    private final Pattern blockClass;
    private final Map<String, String> superclasses = new HashMap<>();
    private final Set<Member> declared = new HashSet<>();
    private final Map<Member, Set<Member>> uses = new HashMap<>();
    private final Map<Member, Set<Member>> sets = new HashMap<>();

    private SharedVariables(Pattern blockClass) {
        this.blockClass = blockClass;
    }

    /**
     * A static field, a method, or all methods of a class.
     *
     * @param owner the binary name of the class, with {@code /} between its parts
     * @param name the name, for a method with its descriptor; empty for all methods
     */
    private record Member(String owner, String name) {

        boolean isField() {
            return !name.isEmpty() && !name.contains("(");
        }

        Member whole() {
            return new Member(owner, "");
        }

        /** Whether it is what a plan says is only there for the compiler. */
        boolean is(Plan.Unset unset) {
            boolean isMethod = name.contains("(");
            String counted = isMethod
                    ? name.substring(0, name.indexOf('(')) + "("
                            + Type.getArgumentTypes(name.substring(name.indexOf('('))).length + ")"
                    : name;
            return owner.equals(unset.owner().replace('.', '/')) && counted.equals(unset.name());
        }

        /** As an author would write it. */
        String inWords() {
            return name.isEmpty()
                    ? owner.substring(owner.lastIndexOf('$') + 1)
                    : name.contains("(") ? name.substring(0, name.indexOf('(')) + "()" : name;
        }

        boolean isCalledBy(Plan.Step step) {
            String method = name.substring(0, Math.max(0, name.indexOf('(')));
            return step.calls().contains(owner.replace('/', '.') + "#" + method);
        }
    }

    /** The variables of a composition's program. */
    static SharedVariables of(Program program) throws IOException {
        String name = Pattern.quote(program.unit().className()) + "_\\d+";
        SharedVariables variables = new SharedVariables(Pattern.compile("(?:.*\\$)?" + name));
        try (Stream<Path> files = Files.walk(program.classes())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                new ClassReader(Files.readAllBytes(file)).accept(variables.new ClassReading(), ClassReader.SKIP_DEBUG);
            }
        }
        return variables;
    }

    /**
     * The blocks that need a variable as a stopped block before them would have left it.
     *
     * @param stopped the number of the block that did not end by itself
     * @return by the number of each such block, the name of the variable
     */
    Map<Integer, String> neededAfter(int stopped, Plan plan) {
        Set<Member> touched = plan.steps().stream()
                .filter(step -> step.block() == stopped)
                .flatMap(step -> Stream.concat(declaredBy(step), usedBy(step).stream()))
                .collect(Collectors.toSet());
        return needing(touched, stopped, plan);
    }

    /**
     * The blocks that need what is only there for the compiler, since the block that declares it does not compile.
     *
     * @param failed the number of the block that does not compile
     * @return by the number of each such block, the name of the variable, method or type
     */
    Map<Integer, String> neededUnset(int failed, Plan plan) {
        Set<Member> unset = plan.unset().stream()
                .filter(each -> each.block() == failed)
                .flatMap(this::membersOf)
                .collect(Collectors.toSet());
        // A type may stand further down than what needs it.
        return needing(unset, -1, plan);
    }

    private Stream<Member> membersOf(Plan.Unset unset) {
        return unset.name().isEmpty()
                ? Stream.of(new Member(unset.owner().replace('.', '/'), ""))
                : declared.stream().filter(member -> member.is(unset));
    }

    /** A block that is not run for that reason does not leave what it would set either. */
    private Map<Integer, String> needing(Set<Member> touched, int before, Plan plan) {
        Set<Member> missing = new HashSet<>(touched);
        Map<Integer, String> needed = new LinkedHashMap<>();
        for (Plan.Step step : plan.steps()) {
            Optional<String> first = step.block() <= before
                    ? Optional.empty()
                    : reachedBy(step).stream()
                            .filter(missing::contains)
                            .map(Member::inWords)
                            .min(String::compareTo);
            if (first.isPresent()) {
                needed.put(step.block(), first.get());
                Stream.concat(declaredBy(step), setBy(step)).forEach(missing::add);
            }
        }
        return needed;
    }

    /** Also those that a block declares without a value. */
    private Stream<Member> declaredBy(Plan.Step step) {
        Set<String> owners = declared.stream()
                .filter(member -> member.isCalledBy(step))
                .map(Member::owner)
                .collect(Collectors.toSet());
        return declared.stream().filter(member -> member.isField() && owners.contains(member.owner()));
    }

    private Stream<Member> setBy(Plan.Step step) {
        return reachedBy(step).stream()
                .flatMap(member -> sets.getOrDefault(member, Set.of()).stream())
                .flatMap(named -> declaration(named).stream());
    }

    private Set<Member> usedBy(Plan.Step step) {
        return reachedBy(step).stream().filter(Member::isField).collect(Collectors.toSet());
    }

    private Set<Member> reachedBy(Plan.Step step) {
        Set<Member> seen = new HashSet<>();
        Deque<Member> open = new ArrayDeque<>(
                declared.stream().filter(member -> member.isCalledBy(step)).toList());
        while (!open.isEmpty()) {
            Member member = open.remove();
            if (seen.add(member)) {
                uses.getOrDefault(member, Set.of()).forEach(named -> {
                    declaration(named).ifPresent(found -> {
                        open.add(found);
                        open.add(found.whole());
                    });
                    open.add(named.whole());
                });
            }
        }
        return seen;
    }

    /** Where a member that is named in a class is declared: there or further up; empty if it is Java's or a library's. */
    private Optional<Member> declaration(Member named) {
        Optional<String> owner = Optional.of(named.owner());
        while (owner.isPresent() && !declared.contains(new Member(owner.get(), named.name()))) {
            owner = owner.map(superclasses::get);
        }
        return owner.map(found -> new Member(found, named.name()));
    }

    /** Takes down what a class declares and names. */
    private final class ClassReading extends ClassVisitor {

        private String name = "";
        private boolean ofBlock;

        ClassReading() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String type, String signature, String superName, String[] interfaces) {
            name = type;
            ofBlock = blockClass.matcher(type).matches();
            superclasses.put(type, superName);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String field, String descriptor, String signature, Object value) {
            if ((access & Opcodes.ACC_STATIC) != 0) {
                declared.add(new Member(name, field));
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            Member declaration = new Member(name, method + descriptor);
            declared.add(declaration);
            Member user = ofBlock ? declaration : declaration.whole();
            return new MethodReading(
                    uses.computeIfAbsent(user, member -> new HashSet<>()),
                    sets.computeIfAbsent(user, member -> new HashSet<>()));
        }
    }

    /** Takes down what a method names, and which variables it sets. */
    private static final class MethodReading extends MethodVisitor {

        private final Set<Member> named;
        private final Set<Member> set;

        MethodReading(Set<Member> named, Set<Member> set) {
            super(Opcodes.ASM9);
            this.named = named;
            this.set = set;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            named.add(new Member(owner, name));
            if (opcode == Opcodes.PUTSTATIC) {
                set.add(new Member(owner, name));
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            named.add(new Member(owner, name + descriptor));
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle method) {
                    named.add(new Member(method.getOwner(), method.getName() + method.getDesc()));
                }
            }
        }
    }
}
