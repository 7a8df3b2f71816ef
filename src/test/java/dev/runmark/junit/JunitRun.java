package dev.runmark.junit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a launcher of JUnit's platform sees of the engine: the tests of a run, and what became of them. */
final class JunitRun implements TestExecutionListener {

    private final Map<String, String> results = new LinkedHashMap<>();
    private final Map<String, Throwable> failures = new HashMap<>();
    private final List<TestIdentifier> tests = new ArrayList<>();

    private JunitRun() {}

    /**
     * Runs what is selected.
     *
     * @param parameters names and values, in turn
     */
    static JunitRun of(List<? extends DiscoverySelector> selectors, String... parameters) {
        JunitRun run = new JunitRun();
        LauncherFactory.create().execute(request(selectors, parameters), run);
        return run;
    }

    /** Runs what is selected, and cancels it as soon as a test has started. */
    static JunitRun cancelled(List<? extends DiscoverySelector> selectors, String... parameters) {
        JunitRun run = new JunitRun();
        CancellationToken token = CancellationToken.create();
        TestExecutionListener impatient = new TestExecutionListener() {
            @Override
            public void executionStarted(TestIdentifier test) {
                if (test.isTest()) {
                    token.cancel();
                }
            }
        };
        LauncherFactory.create()
                .execute(LauncherExecutionRequestBuilder.request(request(selectors, parameters))
                        .cancellationToken(token)
                        .listeners(run, impatient)
                        .build());
        return run;
    }

    /** Finds what is selected, and runs nothing. */
    static TestPlan plan(List<? extends DiscoverySelector> selectors, String... parameters) {
        return LauncherFactory.create().discover(request(selectors, parameters));
    }

    private static LauncherDiscoveryRequest request(List<? extends DiscoverySelector> selectors, String... parameters) {
        LauncherDiscoveryRequestBuilder builder = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(EngineFilter.includeEngines("runmark"));
        for (int i = 0; i < parameters.length; i += 2) {
            builder.configurationParameter(parameters[i], parameters[i + 1]);
        }
        return builder.build();
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        results.put(test.getDisplayName(), "skipped: " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(failure -> failures.put(test.getDisplayName(), failure));
        if (test.isTest()) {
            tests.add(test);
            String reason = result.getThrowable()
                    .map(failure -> ": "
                            + String.valueOf(failure.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""))
                    .orElse("");
            results.put(test.getDisplayName(), result.getStatus().toString().toLowerCase(Locale.ROOT) + reason);
        }
    }

    /** What became of each test, by its name, in the order in which they ended; only the first line of a reason. */
    Map<String, String> results() {
        return results;
    }

    /** Why something failed or was given up. */
    Throwable failure(String name) {
        return Objects.requireNonNull(failures.get(name), () -> name + " is not among " + failures.keySet());
    }

    /** A test that was run. */
    TestIdentifier test(String name) {
        return tests.stream()
                .filter(test -> test.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
