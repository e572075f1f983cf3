package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each form with each of its fields left blank, too long, and malformed: what is wrong is said in the words of the page, and
 * all of it at once. The forms are filled and sent as a browser does it, and neither they nor the answers are laid out.
 */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
@TestInstance(Lifecycle.PER_CLASS)
class FormWordsIT {

    /** Two words written as one, an index, an ISO day, or the talk of objects and bodies. */
    private static final Pattern OF_PROGRAMMERS = Pattern.compile(
            "\\b[a-z]+[A-Z][A-Za-z]+\\b|\\w\\[\\d+]|\\b\\d{4}-\\d{2}-\\d{2}\\b|must be an object|request body|\\bnull\\b|Exception");

    private static final String FORM = "form[method=post][action*='/strategies/']";

    /**
     * Where a browser would send the form of a page that was filled with a text, what it would send, and the fields that were filled. Fields that
     * belong to a choice which is not made are hidden until it is.
     */
    private static final String FILL = """
            ([html, form, text, day]) => {
              const page = new DOMParser().parseFromString(html, 'text/html')
              const asked = page.querySelector(form)
              if (!asked) return null
              const fields = [...page.querySelectorAll(form + ' input, ' + form + ' textarea, ' + form + ' select')]
              for (const field of fields) {
                if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.name !== 'confirmed' && text !== ''
                else if (field.tagName === 'SELECT') field.selectedIndex = text === '' ? 0 : field.options.length - 1
                else if (field.type === 'hidden' || field.type === 'file') continue
                else if (/-(day|month|year)$/.test(field.name)) field.value = text === '' ? '' : day
                else field.value = text
              }
              const shown = it => it.closest('.wm-revealed') === null
                || it.closest('.wm-revealing').querySelector('.wm-reveals:checked') !== null
              return [
                asked.getAttribute('action'),
                [...new FormData(asked, asked.querySelector('button[type=submit]'))].filter(it => typeof it[1] === 'string'),
                [...new Set(fields.filter(it => it.tagName === 'TEXTAREA' || it.type === 'text')
                  .filter(shown).map(it => it.name.replace(/-(day|month|year)$/, '')))]
              ]
            }
            """;

    /** What a page says is wrong, and of which fields it does not say so; nothing where it says that all is well. */
    private static final String SAID = """
            ([html, fields]) => {
              const page = new DOMParser().parseFromString(html, 'text/html')
              return page.querySelector('.govuk-error-summary') === null ? null : [
                [...page.querySelectorAll('.govuk-error-summary, .govuk-error-message, .govuk-hint')]
                  .map(it => it.textContent).join('\\n'),
                fields.filter(name => page.querySelectorAll("[id='" + name + "-error']").length !== 1)
              ]
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
                ".*/(do/[a-z-]+.*|notes|revise|adopt|add|define|register|report-progress|correct|remove|answer|decide|create)");
    }

    Stream<String> everyForm() {
        return forms.stream();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void saysAllThatIsWrongInTheWordsOfThePage(String path) {
        for (Map.Entry<String, String> typed :
                Map.of("", "", "x".repeat(10_001), "99", "\u0007[0]", "x").entrySet()) {
            Household.Opened opened = anybody.ask(path);
            List<?> filled =
                    (List<?>) opened.read(FILL, List.of(opened.html(), FORM, typed.getKey(), typed.getValue()));
            if (filled == null) {
                return;
            }
            String answer = opened.send(String.valueOf(filled.get(0)), Objects.requireNonNull((List<?>) filled.get(1)));
            List<?> wrong = (List<?>) opened.read(SAID, List.of(answer, filled.get(2)));
            if (wrong == null) {
                continue;
            }
            assertThat(String.valueOf(wrong.get(0)).replace(typed.getKey().isEmpty() ? "\u0000" : typed.getKey(), ""))
                    .as("%s", path)
                    .doesNotContainPattern(OF_PROGRAMMERS);
            if (typed.getKey().length() > 10_000) {
                assertThat((List<?>) wrong.get(1))
                        .as("fields of %s of which it does not say what is wrong", path)
                        .isEmpty();
            }
        }
    }
}
