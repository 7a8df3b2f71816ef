package dev.runmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.Test;

/** At which level Maven shows what a command says. */
class LogLinesTest {

    @Test
    void problemsAreErrorsAndWarningsWithAllTheirLines() {
        List<String> logged = new ArrayList<>();
        Log log = (Log) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Log.class},
                (proxy, method, arguments) -> logged.add(method.getName() + " " + arguments[0]));

        List.of(
                        "README.md:9:3: error: this line prints 4, the page says 5",
                        "    9 | code",
                        "docs/a b.md:1:1: warning: something",
                        "  help: do",
                        "Runmark 1.0",
                        "  1 file: error: none")
                .forEach(new LogLines(log));

        assertThat(logged)
                .containsExactly(
                        "error README.md:9:3: error: this line prints 4, the page says 5",
                        "error     9 | code",
                        "warn docs/a b.md:1:1: warning: something",
                        "warn   help: do",
                        "info Runmark 1.0",
                        "info   1 file: error: none");
    }
}
