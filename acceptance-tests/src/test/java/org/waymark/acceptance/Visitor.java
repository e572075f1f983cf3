package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One person at a browser, in the words of what people do there. */
final class Visitor {

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Page page) {
        this.page = page;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text() + " at " + page.url());
            }
        });
    }

    /** For what has no word here. */
    Page page() {
        return page;
    }

    /** What the browser complained about so far: broken scripts, and what the content security policy refused. */
    List<String> complaints() {
        return complaints;
    }

    Visitor signIn(String account, String password) {
        open("/sign-in");
        fill("Account name", account);
        fill("Password", password);
        press("Sign in");
        assertThat(button("Sign out")).isVisible();
        return this;
    }

    /** Opens a path of Waymark; answers the HTTP status that it ended with. */
    int open(String path) {
        Response response = Objects.requireNonNull(page.navigate(path), path);
        return response.status();
    }

    Visitor press(String button) {
        button(button).click();
        return this;
    }

    /** Presses a button and waits for nothing, so that somebody else can press theirs at the same moment. */
    Visitor pressWithoutWaiting(String button) {
        button(button).evaluate("button => { setTimeout(() => button.click(), 0) }");
        return this;
    }

    /** Until the page to which it leads is there as a whole: a long one comes in parts. */
    Visitor follow(String link) {
        link(link).first().click();
        page.waitForLoadState();
        return this;
    }

    Visitor fill(String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        open(field);
        field.fill(text);
        return this;
    }

    /** Ticks the radio button or checkbox whose label contains the words, inside the group of that legend. */
    Visitor choose(String legend, String option) {
        group(legend).getByLabel(option).check();
        return this;
    }

    Visitor select(String label, String option) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        open(field);
        field.selectOption(option);
        return this;
    }

    /** Opens the part of the form in which a field is folded away. */
    private static void open(Locator field) {
        Locator folded = field.locator("xpath=ancestor::details[not(@open)]");
        if (folded.count() > 0) {
            folded.locator("summary").first().click();
        }
    }

    /** Types a date into the group of that legend. */
    Visitor date(String legend, LocalDate date) {
        Locator group = page.locator("fieldset")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("legend", new Page.LocatorOptions().setHasText(legend))))
                .first();
        open(group);
        group.getByLabel("Day").fill(Integer.toString(date.getDayOfMonth()));
        group.getByLabel("Month").fill(Integer.toString(date.getMonthValue()));
        group.getByLabel("Year").fill(Integer.toString(date.getYear()));
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    Locator group(String legend) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend).setExact(true));
    }

    /** The box at the top of a refused form that says what is wrong. */
    Locator errorSummary() {
        return page.locator(".govuk-error-summary");
    }

    /** Chooses a file and goes to what an import would do, with what is guessed. */
    Visitor givesTable(FilePayload file) {
        page.locator("input[type=file]").setInputFiles(file);
        press("Continue");
        if (page.url().endsWith("/table")) {
            press("Continue");
        }
        return press("Preview");
    }

    /** That the page says this somewhere in its main part. */
    Visitor sees(String text) {
        assertThat(main()).containsText(text);
        return this;
    }
}
