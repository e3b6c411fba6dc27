package gradedsanctions.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;

/** What is wrong with a page as it stands in the browser. */
final class PageChecks {

    /** An element may hide what overflows only if it scrolls. */
    private static final String MISFITS = """
            const out = [];
            const wide = document.scrollingElement;
            if (wide.scrollWidth > wide.clientWidth) out.push('the page is ' + wide.scrollWidth + ' px wide');
            for (const e of document.querySelectorAll('body *')) {
              const style = getComputedStyle(e);
              if (style.visibility === 'hidden' || !e.getClientRects().length) continue;
              if (style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1)
                out.push('cut: ' + e.outerHTML.slice(0, 120));
            }
            return out;
            """;

    private PageChecks() {}

    static List<String> barriers(ChromeDriver driver) {
        return new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze(driver).getViolations().stream()
                        .flatMap(PageChecks::sentences)
                        .toList();
    }

    private static Stream<String> sentences(Rule violation) {
        return violation.getNodes().stream().map(node -> violation.getHelp() + ": " + node.getHtml());
    }

    /** Elements that stick out, and text that is cut. */
    @SuppressWarnings("unchecked")
    static Stream<String> misfits(ChromeDriver driver) {
        return ((List<String>) driver.executeScript(MISFITS)).stream();
    }
}
