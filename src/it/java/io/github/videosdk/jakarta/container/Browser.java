package io.github.videosdk.jakarta.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium as Debian packages it, used as a person would. It reaches nothing but this machine. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));

    private final ChromeDriver driver;
    private final WebDriverWait patience;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        this.patience = new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(50));
        patience.ignoring(StaleElementReferenceException.class);
        patience.withMessage(() -> "something on " + address() + ", which says: " + textOfThePage());
    }

    /** Aborts the test where there is no Chromium, and fails it there in CI. */
    static Browser open(URL url, String path) {
        boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        String advice = "Chromium is absent: apt-get install chromium chromium-driver";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.assertTrue(installed, advice);
        }
        Assumptions.assumeTrue(installed, advice);
        Browser browser = new Browser(new ChromeDriver(service(), options()));
        browser.goTo(url + path);
        return browser;
    }

    private static ChromeDriverService service() {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
    }

    private static ChromeOptions options() {
        return new ChromeOptions()
                .setBinary(CHROMIUM.toFile())
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
                        "--window-size=1280,1600");
    }

    void goTo(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    private String textOfThePage() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void click(String css) {
        patience.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css)))
                .click();
    }

    void type(String id, String text) {
        WebElement field = patience.until(ExpectedConditions.elementToBeClickable(By.id(id)));
        field.clear();
        field.sendKeys(text);
    }

    /** To whatever has the focus. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void pressTabUntil(String id) {
        patience.until(any -> {
            press(Keys.TAB);
            return id.equals(driver.switchTo().activeElement().getAttribute("id"));
        });
    }

    /** Waits for the outcome of a step: {@code ok} or {@code error}. */
    String outcomeOf(String id) {
        return patience.until(any -> {
            String state = driver.findElement(By.id(id)).getAttribute("data-state");
            return "ok".equals(state) || "error".equals(state) ? state : null;
        });
    }

    /** Waits for it as long as it takes to become so. */
    String textOf(String css, Predicate<String> expected) {
        return patience.until(any -> {
            String text = textOf(css);
            return expected.test(text) ? text : null;
        });
    }

    String textOf(String css) {
        return patience.until(any -> driver.findElement(By.cssSelector(css)).getText());
    }

    String valueOf(String id) {
        return driver.findElement(By.id(id)).getDomProperty("value");
    }

    boolean shows(String css) {
        List<WebElement> found = driver.findElements(By.cssSelector(css));
        return !found.isEmpty() && found.get(0).isDisplayed();
    }

    /** A script in the page; answers what it returns. */
    Object run(String script) {
        return driver.executeScript(script);
    }

    /** Waits until the page knows of something by that name. */
    void awaitGlobal(String name) {
        patience.until(any -> Boolean.TRUE.equals(run("return '" + name + "' in window")));
    }

    void forgetLogin() {
        driver.manage().deleteAllCookies();
    }

    /** The addresses of what this page has asked for, of servers that do not exist, too. */
    List<String> requests() {
        Object names = run("return performance.getEntriesByType('resource').map((entry) => entry.name)");
        return ((List<?>) names).stream().map(String::valueOf).toList();
    }

    /** In light and dark, wide and narrow: what keeps people from using the page as it stands. Keeps pictures of it. */
    List<String> lookedAt(String name) {
        return List.of(Sight.LIGHT, Sight.DARK, Sight.NARROW).stream()
                .flatMap(sight -> {
                    see(sight);
                    screenshot(name + "-" + sight.name);
                    return Axe.violations(driver).stream().map(violation -> sight.name + " " + violation);
                })
                .toList();
    }

    private enum Sight {
        LIGHT("light", 1280),
        DARK("dark", 1280),
        NARROW("light", 390);

        private final String name = name().toLowerCase();
        private final String scheme;
        private final int width;

        Sight(String scheme, int width) {
            this.scheme = scheme;
            this.width = width;
        }
    }

    private void see(Sight sight) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", sight.scheme))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", sight.width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Of the whole page, also where one would have to scroll. */
    void screenshot(String name) {
        Map<?, ?> size = (Map<?, ?>)
                driver.executeCdpCommand("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        Map<String, Object> clip =
                Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1);
        Map<String, Object> picture =
                driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode((String) picture.get("data")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
