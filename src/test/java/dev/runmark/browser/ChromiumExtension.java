package dev.runmark.browser;

import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.chrome.ChromeDriver;
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
        if (Chromium.isHere()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        String lack = "chromium or chromedriver is not on the path";
        if ("required".equals(System.getenv("RUNMARK_BROWSER"))) {
            throw new IllegalStateException(lack + ", and RUNMARK_BROWSER says that it must be");
        }
        System.out.println("skipped: " + context.getDisplayName() + ", because " + lack);
        return ConditionEvaluationResult.disabled(lack);
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
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = Chromium.options().addArguments("--window-size=1280,900");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = Chromium.start(options);
        driver.executeCdpCommand("Network.enable", Map.of());
        return driver;
    }
}
