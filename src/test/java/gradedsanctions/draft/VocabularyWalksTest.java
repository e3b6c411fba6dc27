package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.browser.Browser;
import gradedsanctions.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Somebody who writes no rules adds a category by form, tries it, and changes a cell of a table. */
@BrowserTest
class VocabularyWalksTest {

    @Autowired
    private Environment environment;

    @Test
    void aCategoryByFormIsTriedAndACellOfATableIsChanged() {
        try (Browser browser = new Browser(environment)) {
            browser.login("policy").open("/rules/drafts");
            browser.type("title", "用表单");
            browser.press("开始");
            String draft = browser.path();
            browser.open(draft + "/vocabulary?form=category");
            assertThat(browser.pictures("draft-vocabulary-form")).isEmpty();
            browser.type("title", "公开承诺的办理时限没有兑现");
            browser.type("titleEn", "Service delayed");
            browser.type("heading", "优化营商环境办法 12");
            browser.type("wording", "公开承诺的办理时限应当兑现。");
            browser.date("from", "2026-01-01");
            browser.type("facts[0].title", "超过时限天数");
            browser.type("facts[0].titleEn", "Days late");
            browser.press("预览");
            assertThat(browser.find("#preview").getText()).contains("institutions/service_delayed/rules.drl", "SD-01");
            assertThat(browser.pictures("draft-vocabulary-preview")).isEmpty();
            browser.press("写入草案");
            assertThat(browser.barriers()).isEmpty();
            browser.open(draft + "/try?category=ServiceDelayed");
            browser.date("acts[0].from", "2026-02-01");
            browser.type("acts[0].facts.daysLate", "3");
            browser.press("裁量");
            assertThat(browser.text()).contains("公开承诺的办理时限没有兑现:依“优化营商环境办法 12”应当如何认定");

            browser.open(draft + "/tables");
            browser.follow("处分幅度表");
            browser.waitUntil("the grid", () -> !browser.all("form.grid").isEmpty());
            assertThat(browser.barriers()).isEmpty();
            String cell = browser.find("select[name$='.ordinary']").getDomAttribute("name");
            String other = new Select(browser.find("select[name='" + cell + "']"))
                    .getOptions()
                    .get(1)
                    .getDomAttribute("value");
            browser.choose(cell, other);
            browser.press("保存改动");
            assertThat(browser.text()).contains("已写入草案");
            assertThat(new Select(browser.find("select[name='" + cell + "']"))
                            .getFirstSelectedOption()
                            .getDomAttribute("value"))
                    .isEqualTo(other);
        }
    }
}
