package org.waymark.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The published action plan comes in as it is, once. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class ImportPageIT {

    private static final Path PUBLISHED =
            Path.of("..", "command-service", "src", "test", "resources", "south-glos-2023-25", "actions.csv");
    private static final int ROWS = 26;

    @Test
    void aPublishedPlanIsUploadedPreviewedAndConfirmedOnce(Demo demo, Visitors visitors) {
        Api api = demo.as("coordinator");
        api.command("create-strategy", "{'code':'IMP1','title':'Imports','from':'2023-04-01','to':'2025-03-31'}")
                .accepted();
        Visitor coordinator = visitors.at(demo.address()).signIn("coordinator", Demo.PASSWORD);

        upload(coordinator);
        coordinator.sees("3A.1");
        assertThat(actions(api)).as("actions after the preview").isZero();
        coordinator.press("Import");
        coordinator.sees(ROWS + " actions");
        assertThat(actions(api)).isEqualTo(ROWS);

        upload(coordinator);
        coordinator.sees("nothing new");
        assertThat(actions(api)).as("actions after the second upload").isEqualTo(ROWS);
    }

    private static void upload(Visitor coordinator) {
        coordinator.open("/strategies/IMP1/action-plan/import");
        coordinator.page().locator("input[type=file]").setInputFiles(PUBLISHED);
        coordinator.press("Preview");
    }

    private static int actions(Api api) {
        return api.ask("/api/strategies/IMP1/action-plan").ok().at("/actions").size();
    }
}
