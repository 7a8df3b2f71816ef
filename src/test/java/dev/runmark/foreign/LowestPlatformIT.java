package dev.runmark.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The engine is compiled against the JUnit that this build is tested with. Whatever it calls has to be there in the oldest
 * that it supports, too, but for the one call that it expects to be missing.
 */
class LowestPlatformIT {

    private static final String EXPECTED = "org/junit/platform/engine/ExecutionRequest.getCancellationToken()"
            + "Lorg/junit/platform/engine/CancellationToken;";

    @Test
    void whatTheEngineCallsIsThereInTheOldestJunit() throws Exception {
        Set<String> missing = new TreeSet<>();
        try (URLClassLoader lowest = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            for (Call call : calls()) {
                if (!call.isIn(lowest)) {
                    missing.add(call.toString());
                }
            }
        }

        // The token's own method is called only if there is a token.
        assertThat(missing)
                .containsExactlyInAnyOrder(
                        EXPECTED, "org/junit/platform/engine/CancellationToken.isCancellationRequested()Z");
    }

    /** A method of JUnit's platform that the engine calls. */
    private record Call(String owner, String name, String descriptor) {

        boolean isIn(ClassLoader loader) {
            try {
                Class<?> type = Class.forName(owner.replace('/', '.'), false, loader);
                MethodType wanted = MethodType.fromMethodDescriptorString(descriptor, loader);
                return name.equals("<init>")
                        ? Arrays.stream(type.getDeclaredConstructors())
                                .anyMatch(made -> Arrays.equals(made.getParameterTypes(), wanted.parameterArray()))
                        : supertypes(type)
                                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                                .anyMatch(method -> method.getName().equals(name)
                                        && method.getReturnType() == wanted.returnType()
                                        && Arrays.equals(method.getParameterTypes(), wanted.parameterArray()));
            } catch (ClassNotFoundException | TypeNotPresentException e) {
                return false;
            }
        }

        private static Stream<Class<?>> supertypes(Class<?> type) {
            Stream<Class<?>> above =
                    Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
            return Stream.concat(Stream.of(type), above.flatMap(Call::supertypes));
        }

        @Override
        public String toString() {
            return owner + "." + name + descriptor;
        }
    }

    private static URL[] jars() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/lowest-junit"))) {
            List<URL> found = new ArrayList<>();
            for (Path jar : jars.toList()) {
                found.add(jar.toUri().toURL());
            }
            return found.toArray(URL[]::new);
        }
    }

    private static Set<Call> calls() throws IOException {
        Set<Call> calls = new HashSet<>();
        try (Stream<Path> classes = Files.list(Path.of("target/classes/dev/runmark/junit"))) {
            for (Path file :
                    classes.filter(each -> each.toString().endsWith(".class")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    new ClassReader(in).accept(callsInto(calls), ClassReader.SKIP_DEBUG);
                }
            }
        }
        return calls;
    }

    private static ClassVisitor callsInto(Set<Call> calls) {
        return new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitMethodInsn(
                            int opcode, String owner, String called, String type, boolean isInterface) {
                        add(new Call(owner, called, type));
                    }

                    @Override
                    public void visitInvokeDynamicInsn(String called, String type, Handle maker, Object... arguments) {
                        Stream.of(arguments)
                                .filter(Handle.class::isInstance)
                                .map(Handle.class::cast)
                                .forEach(
                                        handle -> add(new Call(handle.getOwner(), handle.getName(), handle.getDesc())));
                    }

                    private void add(Call call) {
                        if (call.owner().startsWith("org/junit/platform/")) {
                            calls.add(call);
                        }
                    }
                };
            }
        };
    }
}
