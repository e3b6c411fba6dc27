package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.browser.Browser;
import gradedsanctions.browser.BrowserTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Somebody who never wrote a rule changes thresholds in the table, by hand and by a spreadsheet. */
@BrowserTest
class ThresholdWalksTest {

    private static final String GRAVE = "BP-12/BrokenPromise.daysOverdue/from";
    private static final String LIGHT = "BP-11/BrokenPromise.daysOverdue/from";

    @TempDir
    Path folder;

    @Autowired
    private Environment environment;

    private static WebElement cell(Browser browser, String id) {
        return browser.find("input[name='value." + id + "']");
    }

    private static void type(Browser browser, String id, String value) {
        cell(browser, id).sendKeys(Keys.chord(Keys.CONTROL, "a"), value, Keys.TAB);
    }

    private static void waitForRow(Browser browser, String what, String text) {
        browser.waitUntil(
                what,
                () -> browser.find("tbody:has([name='value." + GRAVE + "'])")
                        .getText()
                        .contains(text));
    }

    /** The first digit was sent after a pause; the rest was typed, and the cell left, before the answer came. */
    private static void typeOnWhileTheRowIsOnItsWay(Browser browser) {
        browser.run(
                "const [cell, other] = arguments; cell.value = '1'; cell.dispatchEvent(new Event('change', { bubbles: true }));"
                        + "cell.value = '170'; other.focus();",
                cell(browser, LIGHT),
                cell(browser, GRAVE));
        waitForRow(browser, "what was typed last is written", "现行 180 天");
        browser.waitUntil(
                "and nothing else",
                () -> cell(browser, LIGHT).getAttribute("data-saved").equals("170"));
        type(browser, LIGHT, "180");
        browser.waitUntil(
                "it is put back",
                () -> cell(browser, LIGHT).getAttribute("data-saved").equals("180"));
    }

    @Test
    void aNumberIsChangedMendedExportedImportedAndAdopted() throws IOException {
        try (Browser browser = new Browser(environment)) {
            browser.login("policy").open("/rules/thresholds");
            browser.type("title", "表格里改数");
            browser.press("开始一份草案来改");
            String here = browser.path();

            type(browser, GRAVE, "270");
            waitForRow(browser, "the change is written", "现行 365 天");
            assertThat(browser.text()).contains("1 处改动", "逾期一年以上", "365270 )");

            type(browser, LIGHT, "300");
            waitForRow(browser, "the fault is shown", "须小于严重的 270");
            assertThat(browser.find(".savebar").getText()).contains("1 行有错");
            assertThat(cell(browser, LIGHT).getAttribute("value")).isEqualTo("300");
            cell(browser, LIGHT).sendKeys(Keys.ESCAPE);
            browser.waitUntil(
                    "the cell is put back", () -> browser.all("[aria-invalid]").isEmpty());
            assertThat(cell(browser, LIGHT).getAttribute("value")).isEqualTo("180");
            typeOnWhileTheRowIsOnItsWay(browser);
            browser.find("#find").sendKeys("没有这样的数");
            assertThat(browser.find("#nothing").isDisplayed()).isTrue();
            browser.find("#find").clear();
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.pictures("thresholds")).isEmpty();

            Path sheet = folder.resolve("sheet.xlsx");
            Files.write(sheet, SheetOf.values(Map.of(GRAVE, "240")));
            browser.find("details.upload summary").click();
            browser.find("input[type=file]").sendKeys(sheet.toString());
            browser.press("读取并对照");
            assertThat(browser.text()).contains("270 天", "→ 240 天", "B2");
            assertThat(browser.barriers()).isEmpty();
            browser.press("采用这 1 个数");
            assertThat(browser.path()).isEqualTo(here);
            assertThat(cell(browser, GRAVE).getAttribute("value")).isEqualTo("240");
            browser.press("全部还原");
            assertThat(cell(browser, GRAVE).getAttribute("value")).isEqualTo("365");
        }
    }
}
