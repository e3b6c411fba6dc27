package gradedsanctions.browser;

import gradedsanctions.TestAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.springframework.core.env.Environment;

/** One person at one browser window. */
public final class Browser implements AutoCloseable {

    /** Desktop, tablet and phone, in pixels. */
    public static final List<Integer> WIDTHS = List.of(1440, 1024, 390);

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Path GUIDE = Path.of("docs", "images", "guide");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final String root;

    public Browser(Environment environment) {
        this.root = "http://localhost:" + environment.getProperty("local.server.port");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=zh-CN");
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        width(WIDTHS.get(0));
    }

    /** Somebody holds a security key to the machine, and touches it whenever it is asked. */
    public void holdKey() {
        driver.addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
    }

    /** True under CI even without a browser, so that its absence fails there instead of being skipped. */
    public static boolean present() {
        return (Files.exists(CHROMIUM) && Files.exists(DRIVER)) || "true".equals(System.getenv("CI"));
    }

    public Browser login(String account) {
        open("/login");
        type("username", account);
        type("password", TestAccounts.PASSWORD);
        find("form button:not(.plain)").click();
        waitUntil("logged in", () -> !path().equals("/login") && isLoaded());
        return this;
    }

    public Browser open(String path) {
        driver.get(root + path);
        waitUntil("the page " + path, this::isLoaded);
        return this;
    }

    private boolean isLoaded() {
        return "complete".equals(run("return document.readyState"));
    }

    /** The login is gone, and the open page does not know it. */
    public void forgetLogin() {
        driver.manage().deleteAllCookies();
    }

    public String window() {
        return driver.getWindowHandle();
    }

    public Browser newWindow() {
        driver.switchTo().newWindow(WindowType.TAB);
        return this;
    }

    /** Closes the window and goes back to another. */
    public void closeWindow(String back) {
        driver.close();
        driver.switchTo().window(back);
    }

    public String path() {
        return java.net.URI.create(driver.getCurrentUrl()).getPath();
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The first element that says exactly this: a button, a link, an option. */
    public WebElement saying(String text) {
        return driver.findElement(By.xpath("//*[normalize-space(text())='" + text + "']"));
    }

    public void type(String name, String text) {
        WebElement field = driver.findElement(By.name(name));
        field.clear();
        field.sendKeys(text);
    }

    public void choose(String name, String value) {
        new Select(driver.findElement(By.name(name))).selectByValue(value);
    }

    /** A date field takes its value at once: what its parts are typed as depends on the place. */
    public void date(String name, String day) {
        run("arguments[0].value = arguments[1]", driver.findElement(By.name(name)), day);
    }

    /** Presses the button and waits until the page that it leads to is there. */
    public void press(String button) {
        WebElement old = find("main");
        driver.findElement(By.xpath("//button[normalize-space(.)='" + button + "']"))
                .click();
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.stalenessOf(old));
        waitUntil("the next page", () -> find("main").isDisplayed());
    }

    public void follow(String link) {
        driver.findElement(By.linkText(link)).click();
    }

    public void answerAll(String text) {
        all("textarea[name^='answer.']").forEach(field -> field.sendKeys(text));
    }

    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    public void waitUntil(String what, java.util.function.BooleanSupplier done) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(org.openqa.selenium.WebDriverException.class)
                .withMessage(what)
                .until(ignored -> done.getAsBoolean());
    }

    public Browser width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Takes the whole page at each width, and names what does not fit: elements that stick out, text that is cut. */
    public List<String> pictures(String name) {
        List<String> misfits = WIDTHS.stream()
                .flatMap(pixels -> {
                    width(pixels);
                    picture(name + "-" + pixels);
                    return PageChecks.misfits(driver).map(misfit -> name + " at " + pixels + " px: " + misfit);
                })
                .toList();
        width(WIDTHS.get(0));
        return misfits;
    }

    public Path picture(String name) {
        Map<String, Object> metrics = driver.executeCdpCommand("Page.getLayoutMetrics", Map.of());
        Map<?, ?> size = (Map<?, ?>) metrics.get("cssContentSize");
        Map<String, Object> clip =
                Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1);
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        return write(PICTURES, name, Base64.getDecoder().decode((String) shot.get("data")));
    }

    private static Path write(Path folder, String name, byte[] shot) {
        try {
            return Files.write(Files.createDirectories(folder).resolve(name + ".png"), shot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The window as a guide shows it; {@code -Dguide.write=true} puts it into docs. */
    public void guide(String name) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1200, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        byte[] shot = driver.getScreenshotAs(OutputType.BYTES);
        write(PICTURES, "guide-" + name, shot);
        if (Boolean.getBoolean("guide.write")) {
            write(GUIDE, name, shot);
        }
        width(WIDTHS.get(0));
    }

    /** Moves the window so that an element is at its top. */
    public Browser scrollTo(String css) {
        run("arguments[0].scrollIntoView()", find(css));
        return this;
    }

    /** What breaks WCAG 2.1 A or AA on this page, by axe. */
    public List<String> barriers() {
        return PageChecks.barriers(driver);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
