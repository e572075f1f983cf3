package org.waymark.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The project-progress grid as a person reads it: by row and column. */
final class GridPage {

    private final Page page;

    private GridPage(Page page) {
        this.page = page;
    }

    static GridPage of(Visitor visitor, String strategy) {
        visitor.open("/strategies/" + strategy + "/progress-grid");
        return new GridPage(visitor.page());
    }

    /** The cell of a project under the column of that title. */
    Locator cell(String project, String stage) {
        int column = columns().indexOf(stage);
        if (column < 0) {
            throw new AssertionError("There is no column " + stage + " but " + columns());
        }
        return row(project).locator("th, td").nth(column);
    }

    Locator row(String project) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(project + " "));
    }

    /** Everything that the grid says, to compare two of them. */
    String text() {
        return page.locator("table").first().innerText();
    }

    private List<String> columns() {
        return page.getByRole(AriaRole.COLUMNHEADER).allInnerTexts();
    }
}
