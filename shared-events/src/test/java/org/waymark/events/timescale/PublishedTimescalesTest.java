package org.waymark.events.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.events.Timescale;

/** Every timescale of the published plan (south-glos-2023-25/actions.csv), with what it must be read as. */
class PublishedTimescalesTest {

    private static final Period YEAR = Period.ofYears(1);
    private static final Period QUARTER = Period.ofMonths(3);

    static Stream<Arguments> cells() {
        return Stream.of(
                cell("By Apr & Oct each year", t("By Apr & Oct each year", YEAR, false, 4, 10), null),
                cell("Ongoing annually every March", t("Ongoing annually every March", YEAR, true, 3), null),
                cell(
                        "Ongoing bi-annually (cohort 7 ran Jan 22 - Mar 23)",
                        t("Ongoing bi-annually (cohort 7 ran Jan 22 - Mar 23)", Period.ofMonths(6), true),
                        null),
                cell(
                        "Ongoing. UWE undergraduates from March annually, Bristol diploma from October annually",
                        t(
                                "Ongoing. UWE undergraduates from March annually, Bristol diploma from October annually",
                                YEAR,
                                true,
                                3,
                                10),
                        null),
                cell("6 weekly", t("6 weekly", Period.ofDays(42), false), null),
                cell(
                        "Ongoing, plan approved and progress reviewed at the recruitment and retention group",
                        t("Ongoing", null, true),
                        words("plan approved and progress reviewed at the recruitment and retention group")),
                cell(
                        "Commencing Oct 22. To be reviewed by Oct 23",
                        words("Commencing Oct 22"),
                        on("To be reviewed by Oct 23", 2023, 10, 31)),
                cell(
                        "Review regularly and by Aug 24 at latest",
                        null,
                        on("Review regularly and by Aug 24 at latest", 2024, 8, 31)),
                cell("Ongoing quarterly", t("Ongoing quarterly", QUARTER, true), null),
                cell("Ongoing annually", t("Ongoing annually", YEAR, true), null),
                cell("Ongoing, review quarterly.", t("Ongoing", null, true), t("review quarterly", QUARTER, false)),
                cell("Ongoing, reviewed quarterly.", t("Ongoing", null, true), t("reviewed quarterly", QUARTER, false)),
                cell("Annual update", t("Annual update", YEAR, false), null),
                cell(
                        "By Q3 2021 & reviewed annually",
                        on("By Q3 2021", 2021, 9, 30),
                        t("reviewed annually", YEAR, false)),
                cell(
                        "Reviewed Jan/July annually. Monthly reporting",
                        t("Monthly reporting", Period.ofMonths(1), false),
                        t("Reviewed Jan/July annually", YEAR, false, 1, 7)),
                cell("Ongoing", t("Ongoing", null, true), null),
                cell("Annual data collection", t("Annual data collection", YEAR, false), null),
                cell(
                        "Quarterly reporting to Children's Partnership",
                        t("Quarterly reporting to Children's Partnership", QUARTER, false),
                        null),
                cell("Ongoing, with regular reviews", t("Ongoing", null, true), words("with regular reviews")),
                cell(
                        "Ongoing and review as part of council wide approach",
                        t("Ongoing", null, true),
                        words("review as part of council wide approach")),
                cell(
                        "PDPR outputs annually; audit outcomes via quarterly reviews",
                        t("PDPR outputs annually", YEAR, false),
                        t("audit outcomes via quarterly reviews", QUARTER, false)),
                cell(
                        "Commenced April 22. Review impact annually.",
                        words("Commenced April 22"),
                        t("Review impact annually", YEAR, false)),
                cell(
                        "Ongoing, and linked to PDPR process",
                        t("Ongoing, and linked to PDPR process", null, true),
                        null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void readsEveryTimescaleOfThePublishedPlan(String cell, ByAndReview expected) {
        assertThat(TimescaleParser.split(cell)).isEqualTo(expected);
    }

    private static Arguments cell(String cell, @Nullable Timescale by, @Nullable Timescale review) {
        return Arguments.of(cell, new ByAndReview(by, review));
    }

    private static Timescale t(String words, @Nullable Period every, boolean ongoing, Integer... months) {
        return new Timescale(words, null, every, List.of(months), ongoing);
    }

    private static Timescale words(String words) {
        return Timescale.inWords(words);
    }

    private static Timescale on(String words, int year, int month, int day) {
        return new Timescale(words, LocalDate.of(year, month, day), null, List.of(), false);
    }
}
