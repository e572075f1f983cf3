package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each form with each of its fields left blank, too long, and malformed: what is wrong is said in the words of the page, and
 * all of it at once.
 */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
@TestInstance(Lifecycle.PER_CLASS)
class FormWordsIT {

    /** Two words written as one, an index, an ISO day, or the talk of objects and bodies. */
    private static final Pattern OF_PROGRAMMERS = Pattern.compile(
            "\\b[a-z]+[A-Z][A-Za-z]+\\b|\\w\\[\\d+]|\\b\\d{4}-\\d{2}-\\d{2}\\b|must be an object|request body|\\bnull\\b|Exception");

    private static final String FORM = "form[method=post][action*='/strategies/']";

    private static final String FILL = """
            ([form, text, day]) => {
              const fields = [...document.querySelectorAll(form + ' input, ' + form + ' textarea, ' + form + ' select')]
              document.querySelectorAll('details').forEach(it => { it.open = true })
              for (const field of fields) {
                if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.name !== 'confirmed' && text !== ''
                else if (field.tagName === 'SELECT') field.selectedIndex = text === '' ? 0 : field.options.length - 1
                else if (field.type === 'hidden') continue
                else if (/-(day|month|year)$/.test(field.name)) field.value = text === '' ? '' : day
                else field.value = text
              }
              return [...new Set(fields.filter(it => it.tagName === 'TEXTAREA' || it.type === 'text')
                .filter(it => it.offsetParent !== null)
                .map(it => it.name.replace(/-(day|month|year)$/, '')))]
            }
            """;

    private final Household anybody;
    private final List<String> forms;

    FormWordsIT(Demo demo, Visitors visitors) {
        anybody = new Household(visitors, demo);
        forms = PageExamples.everyPage(anybody.person("coordinator")).stream()
                .filter(path -> path.startsWith("/strategies/") && isForm(path))
                .filter(path -> !PageExamples.takesAnEmptyForm(path))
                .toList();
    }

    private static boolean isForm(String path) {
        return path.matches(
                ".*/(do/[a-z-]+.*|notes|revise|adopt|add|define|register|report-progress|correct|answer|decide|create)");
    }

    Stream<String> everyForm() {
        return forms.stream();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void saysAllThatIsWrongInTheWordsOfThePage(String path) {
        for (Map.Entry<String, String> typed :
                Map.of("", "", "x".repeat(10_001), "99", "\u0007[0]", "x").entrySet()) {
            Visitor visitor = anybody.open(path, Visitors.WIDE);
            Page page = visitor.page();
            if (page.locator(FORM).count() == 0) {
                return;
            }
            Object fields = page.evaluate(FILL, List.of(FORM, typed.getKey(), typed.getValue()));
            page.locator(FORM + " button[type=submit]").first().click();
            if (visitor.errorSummary().count() == 0) {
                continue;
            }
            String said = String.join(
                    "\n",
                    page.locator(".govuk-error-summary, .govuk-error-message, .govuk-hint")
                            .allInnerTexts());
            assertThat(said.replace(typed.getKey().isEmpty() ? "\u0000" : typed.getKey(), ""))
                    .as("%s", path)
                    .doesNotContainPattern(OF_PROGRAMMERS);
            if (typed.getKey().length() > 10_000) {
                for (Object name : (List<?>) fields) {
                    assertThat(page.locator("[id='" + name + "-error']").count())
                            .as("%s says what is wrong with %s", path, name)
                            .isEqualTo(1);
                }
            }
        }
    }
}
