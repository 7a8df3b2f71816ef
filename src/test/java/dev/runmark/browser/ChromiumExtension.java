package dev.runmark.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts one Chromium for all tests, when the first of them asks. */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ChromiumExtension.class);

    /** What is closed when the last test has ended. */
    private record Started(ChromeDriver driver, Sites sites) implements AutoCloseable {

        @Override
        public void close() {
            driver.quit();
            sites.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (found("chromium", "chromium-browser").isPresent()
                && found("chromedriver").isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        String lack = "chromium or chromedriver is not on the path";
        if ("required".equals(System.getenv("RUNMARK_BROWSER"))) {
            throw new IllegalStateException(lack + ", and RUNMARK_BROWSER says that it must be");
        }
        System.out.println("skipped: " + context.getDisplayName() + ", because " + lack);
        return ConditionEvaluationResult.disabled(lack);
    }

    private static Optional<Path> found(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Reader resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("chromium", key -> new Started(driver(), Sites.build()), Started.class);
        return new Reader(started.driver(), started.sites());
    }

    private static ChromeDriver driver() {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(found("chromedriver").orElseThrow().toFile())
                .build();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(found("chromium", "chromium-browser").orElseThrow().toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(List.of(
                "--headless=new",
                // In a container Chromium runs as root, which its own sandbox does not allow.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900"));
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.executeCdpCommand("Network.enable", Map.of());
        return driver;
    }
}
