package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.events.EventMetadata;
import org.waymark.events.ProjectEvent.ProjectRegistered;
import org.waymark.events.ProjectEvent.StageProgressCorrected;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.Stage;
import org.waymark.events.StageReport;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of a project with more reports than a page shows at once: 1 to 250, of which 5 corrects 1 and 250 corrects 4. The
 * second is the only one on its stage.
 */
@ExtendWith(PagesUnderTest.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongHistoryIT {

    private static final StrategyCode LONG = new StrategyCode("LONG");
    private static final String FILE = "/strategies/LONG/cases/P1";
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\"[^>]*>Older changes<");
    private static final Pattern TO_REPORT = Pattern.compile("href=\"([^\"]*#report-\\d+)\"");
    private static final Pattern ITEM = Pattern.compile("class=\"wm-timeline__item");

    private long head;

    @BeforeAll
    void aLongHistory(PagesUnderTest pages) {
        List<WaymarkEvent> events = new ArrayList<>(List.of(
                new StrategyCreated(LONG, StrategyEvents.charter()),
                new StageSchemeDefined(LONG, 1, Stage.DEFAULT_SCHEME),
                new RatingScaleDefined(LONG, 1, RatingLevel.DEFAULT_SCALE),
                new ThemeAdded(LONG, "1", "Recruitment", null, List.of()),
                new ProjectRegistered(LONG, "P1", "1", "Careers fair", List.of("lead"), List.of())));
        for (int number = 1; number <= 250; number++) {
            Stage stage = number == 2 ? Stage.DEFAULT_SCHEME.getLast() : Stage.DEFAULT_SCHEME.getFirst();
            StageReport report = new StageReport(number, stage, 1, RatingLevel.GREEN, 1, "Comment " + number, null);
            events.add(
                    switch (number) {
                        case 5 -> new StageProgressCorrected(LONG, "P1", 1, report);
                        case 250 -> new StageProgressCorrected(LONG, "P1", 4, report);
                        default -> new StageProgressReported(LONG, "P1", report);
                    });
        }
        head = pages.ledger()
                .append(
                        Map.of(EventMetadata.ACTOR, "coordinator", EventMetadata.ROLE, "COORDINATOR"),
                        events.toArray(WaymarkEvent[]::new));
    }

    @Test
    void isShownByPartsTheNewestFirst(PagesUnderTest pages) {
        String newest = file(pages, FILE + "?min=" + head);
        String older = file(pages, older(newest));
        String oldest = file(pages, older(older));

        assertThat(List.of(newest, older, oldest))
                .extracting(LongHistoryIT::items)
                .containsExactly(100L, 100L, 51L);
        assertThat(newest).contains("Comment 250", "id=\"report-151\"").doesNotContain("report-150\"", ">Newest<");
        assertThat(older).contains("id=\"report-150\"", ">Newest<");
        assertThat(oldest).contains("id=\"report-1\"", ">Newest<").doesNotContain("Older changes");
    }

    @Test
    void saysOfAnOldReportWhatTookItsPlaceHoweverLater(PagesUnderTest pages) {
        String oldest = file(pages, older(file(pages, older(file(pages, FILE + "?min=" + head)))));

        assertThat(oldest).contains("see report 5", "see report 250");
        assertThat(oldest.split("wm-timeline__item--struck", -1)).hasSize(3);
    }

    /** From the whole file and from the grid, and however many changes there are since. */
    @Test
    void everyLinkToAReportLeadsToAPageThatHasIt(PagesUnderTest pages) {
        String newest = file(pages, FILE + "?min=" + head);
        String older = file(pages, older(newest));
        String oldest = file(pages, older(older));
        String past = file(pages, FILE + "?asOf=position:" + (head - 1));
        String pastOldest = file(pages, older(file(pages, older(past))));
        String quiet = file(pages, "/strategies/LONG/progress-grid");

        assertThat(links(oldest)).hasSize(2);
        assertThat(links(pastOldest)).hasSize(1);
        assertThat(links(quiet)).hasSize(2);
        for (String page : List.of(newest, older, oldest, past, pastOldest, quiet)) {
            assertThat(links(page)).allSatisfy(link -> {
                String there = link.startsWith("#") ? page : file(pages, absolute(link));
                assertThat(there).containsOnlyOnce("id=\"" + link.substring(link.indexOf('#') + 1) + "\"");
            });
        }
    }

    private static List<String> links(String page) {
        return TO_REPORT
                .matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static String absolute(String link) {
        return link.startsWith("/") ? link : "/strategies/LONG/" + link;
    }

    @Test
    void anOldReportCanStillBeCorrected(PagesUnderTest pages) {
        assertThat(pages.by("lead")
                        .get("/strategies/LONG/projects/P1/reports/2/correct?min=" + head)
                        .body())
                .contains("Comment 2");
    }

    @Test
    void programsGetItWhole(PagesUnderTest pages) {
        JsonNode file = JsonMapper.shared()
                .readTree(pages.by("auditor")
                        .get("/api" + FILE + "?asOf=position:" + head)
                        .body());

        assertThat(file.path("timeline").size()).isEqualTo(251);
        assertThat(file.at("/state/project/reports").size()).isEqualTo(250);
        assertThat(file.at("/state/project/reports/0/corrected/by").asInt()).isEqualTo(5);
        assertThat(file.at("/state/project/reports/3/corrected/by").asInt()).isEqualTo(250);
        assertThat(file.at("/state/cells/resourcing/report").asInt()).isEqualTo(250);
    }

    private static String file(PagesUnderTest pages, String path) {
        return pages.by("lead").get(path).body();
    }

    private static String older(String page) {
        Matcher link = OLDER.matcher(page);
        assertThat(link.find()).as("a link to older changes").isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static long items(String page) {
        return ITEM.matcher(page).results().count();
    }
}
