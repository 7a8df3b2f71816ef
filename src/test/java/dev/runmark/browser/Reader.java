package dev.runmark.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** Somebody who reads the sites in Chromium. */
final class Reader {

    static final int PHONE = 360;
    static final int DESKTOP = 1280;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final Sites sites;

    Reader(ChromeDriver driver, Sites sites) {
        this.driver = driver;
        this.sites = sites;
    }

    WebServer every() {
        return sites.every();
    }

    WebServer teacher() {
        return sites.teacher();
    }

    WebServer own() {
        return sites.own();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Begins anew: on a desktop, in light, with nothing kept and scripts on. */
    Reader fresh() {
        withScripts(true).withTheme("light").withWidth(DESKTOP);
        for (String page : List.of(sites.every().http("404.html"), sites.every().file("404.html"))) {
            open(page).untilOpened(this::findsNothingKept, "nothing kept");
        }
        return open("about:blank");
    }

    /** Forgets what it finds, too: to what a page has not heard of, its {@code clear()} does nothing. */
    private boolean findsNothingKept() {
        boolean nothing = is("!localStorage.length && !sessionStorage.length");
        script("localStorage.clear(); sessionStorage.clear()");
        return nothing;
    }

    Reader withWidth(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        return this;
    }

    Reader withTheme(String theme) {
        // What still moves cannot be clicked.
        return preferring(Map.of("prefers-color-scheme", theme, "prefers-reduced-motion", "reduce"));
    }

    Reader withMotion() {
        return preferring(Map.of("prefers-color-scheme", "light"));
    }

    private Reader preferring(Map<String, String> preferences) {
        List<Map<String, String>> features = preferences.entrySet().stream()
                .map(preference -> Map.of("name", preference.getKey(), "value", preference.getValue()))
                .toList();
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", features));
        return this;
    }

    Reader withScripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    /** While something is done nothing can be fetched. */
    void withoutNetwork(Runnable action) {
        offline(true);
        try {
            action.run();
        } finally {
            offline(false);
        }
    }

    private void offline(boolean offline) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    Reader open(String address) {
        driver.get(address);
        return this;
    }

    /** What a script gives back. */
    Object value(String expression, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript("return " + expression, arguments), expression);
    }

    @Nullable
    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a promise comes to. */
    Object awaited(String expression, Object... arguments) {
        String script = "const done = arguments[arguments.length - 1];" + "Promise.resolve(" + expression
                + ").then(done, error => done('failed: ' + error))";
        driver.manage().timeouts().scriptTimeout(PATIENCE.multipliedBy(3));
        return Objects.requireNonNull(driver.executeAsyncScript(script, arguments), expression);
    }

    boolean is(String expression) {
        return Boolean.TRUE.equals(driver.executeScript("return !!(" + expression + ")"));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement first(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The texts of what is shown of some elements. */
    List<String> shown(String selector) {
        Object texts = value(
                "[...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()"
                        + " && e.getClientRects().length).map(e => e.innerText.trim())",
                selector);
        return ((List<?>) texts).stream().map(String.class::cast).toList();
    }

    Reader click(String selector) {
        first(selector).click();
        return this;
    }

    Reader type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    Reader press(Keys modifier, String key) {
        return type(Keys.chord(modifier, key));
    }

    /** Waits until something is so. */
    Reader until(String expression) {
        return until(() -> is(expression), expression);
    }

    Reader until(BooleanSupplier condition, String what) {
        return until(condition, what, () -> {});
    }

    /** Opens the page that is shown again until something is so. */
    Reader untilOpened(String expression) {
        return untilOpened(() -> is(expression), expression);
    }

    /**
     * Opens the page that is shown again until something is so. Chromium can start a page that comes within
     * milliseconds of a write to {@code localStorage} in another process that has not heard of it and never will: two
     * times in 300 with Chromium 156. What was written is not lost, and the next page has it.
     */
    Reader untilOpened(BooleanSupplier condition, String what) {
        return until(condition, what, this::openAnew);
    }

    /** A page that is merely refreshed stays in the process that has not heard of it. */
    private void openAnew() {
        String address = address();
        open("about:blank").open(address);
    }

    private Reader until(BooleanSupplier condition, String what, Runnable meanwhile) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain at " + driver.getCurrentUrl() + " for: " + what);
            }
            sleep();
            meanwhile.run();
        }
        return this;
    }

    private static void sleep() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    /** Every address that Chromium asked for since the last time that this was called. */
    List<String> requested() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
