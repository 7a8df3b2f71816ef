package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.javac.ClassFile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code with noise does the same, and looks the same to itself. */
class NoiseMakerTest {

    /** What is disturbed: it uses fields, arrays, locks, lambdas, sleeps and exceptions. */
    static final class Subject implements Callable<String> {

        private static final int[] COUNTS = new int[2];
        private int calls;

        @Override
        public String call() throws InterruptedException {
            synchronized (this) {
                calls++;
                COUNTS[1] += calls;
            }
            Thread.sleep(1);
            TimeUnit.SECONDS.sleep(0);
            Callable<Integer> lambda = () -> COUNTS[1] + calls;
            try {
                return lambda.call() + " " + frame() + " " + Subject.class.getDeclaredMethods().length;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static String frame() {
            StackTraceElement[] trace = new Throwable().getStackTrace();
            return trace[0].getMethodName() + ":" + trace[0].getLineNumber() + "/" + trace[1].getMethodName();
        }
    }

    /** Makes another class of the same name. */
    private static final class Defining extends ClassLoader {

        Defining() {
            super(Subject.class.getClassLoader());
        }

        Class<?> define(byte[] classFile) {
            return defineClass(Subject.class.getName(), classFile, 0, classFile.length);
        }
    }

    @Test
    void doesTheSame() throws Exception {
        byte[] disturbed = noisy(bytes());
        Constructor<?> constructor = new Defining().define(disturbed).getDeclaredConstructor();
        constructor.setAccessible(true);
        Object subject = constructor.newInstance();

        assertThat(((Callable<?>) subject).call()).isEqualTo(new Subject().call());
        assertThat(new ClassFile("Subject", disturbed).mentions("dev/runmark/probe/Noise"))
                .isTrue();
        assertThat(new ClassFile("Subject", bytes()).mentions("dev/runmark/probe/Noise"))
                .isFalse();
    }

    @Test
    void leavesAClassOfAJavaThatIsNotKnownYet() throws IOException {
        byte[] future = bytes();
        future[6] = 0;
        future[7] = (byte) 200;

        assertThat(noisy(future)).isEqualTo(future);
    }

    @Test
    void leavesAClassThatWouldGetTooLarge(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(
                folder.resolve("Large.java"),
                "class Large { static int n; static void all() { " + "n++; ".repeat(6_000) + "} }");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(status).isZero();
        byte[] large = Files.readAllBytes(folder.resolve("Large.class"));

        assertThat(noisy(large)).isEqualTo(large);
    }

    private static byte[] noisy(byte[] classFile) {
        return NoisyCode.of(List.of(new ClassFile("Subject", classFile)), /* passesTime= */ true)
                .classes()
                .get(0)
                .bytes();
    }

    private static byte[] bytes() throws IOException {
        String name = "NoiseMakerTest$Subject.class";
        try (InputStream in = Objects.requireNonNull(Subject.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
