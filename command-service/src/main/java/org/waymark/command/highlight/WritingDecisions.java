package org.waymark.command.highlight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.highlight.ChooseReportItems.LeftOutField;
import org.waymark.command.highlight.WriteReportSection.ToleranceField;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.HighlightReportEvent.ReportItemsChosen;
import org.waymark.events.HighlightReportEvent.ReportSectionWritten;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;
import org.waymark.events.ReportText.ToleranceKind;
import org.waymark.events.Role;
import org.waymark.events.Typed;

/** The rules about what is written and chosen in the sections of a draft. */
final class WritingDecisions {

    private WritingDecisions() {}

    static Decision write(Reports reports, WriteReportSection command, DecisionContext context) {
        Report report = mustBeOpenTo(context, reports.mustHave(command.strategy(), command.report()));
        ReportSection section = section(report, command.section());
        onlyIn(ReportSection.STATUS, section, "rating", "An overall rating is given", command.rating() != null);
        onlyIn(
                ReportSection.ASKS,
                section,
                "asks",
                "Decisions are asked for",
                !command.asks().isEmpty());
        onlyIn(
                ReportSection.TOLERANCES,
                section,
                "tolerances",
                "Tolerances are told of",
                !command.tolerances().isEmpty());
        eachKindOnce(command.tolerances());
        RatingLevel level = command.rating() == null ? null : reports.strategy().rating(command.rating());
        if (level != null) {
            context.needsReason(
                    "report.reason-missing", "Enter a reason for the overall rating: the report shows it beside it.");
        }
        ReportText text = command.written(level);
        if (level == null && isUnchanged(report, section.id(), text)) {
            throw unchanged("text");
        }
        return Decision.of(
                report.ref(), new ReportSectionWritten(command.strategy(), report.ref(), section.id(), text));
    }

    /** Who writes again what was carried over says that it still holds. */
    private static boolean isUnchanged(Report report, String section, ReportText text) {
        ReportText nothing = new ReportText(null, null, List.of(), List.of());
        ReportText before = report.text(section);
        return before == null ? text.equals(nothing) && report.standing(section) == null : text.equals(before);
    }

    static Decision choose(Reports reports, ChooseReportItems command, DecisionContext context) {
        Report report = mustBeOpenTo(context, reports.mustHave(command.strategy(), command.report()));
        ReportSection section = section(report, command.section());
        if (!section.takesChoices()) {
            throw Refusal.at(
                    "section",
                    Refusal.Kind.RULE,
                    "report.section-without-items",
                    "The section “" + section.title() + "” "
                            + (section == ReportSection.DATA_QUALITY
                                    ? "shows every gap there is, so nothing can be left out of it."
                                    : "tells of no items: it holds only what somebody writes. Choose another section."));
        }
        List<String> include = command.include().stream().map(Ref::value).toList();
        List<String> exclude =
                command.exclude().stream().map(item -> item.ref().value()).toList();
        reports.cases().mustBeKnown("include", include);
        reports.cases().mustBeKnown("exclude", exclude);
        eachOnce(include, exclude);
        problemsNeedAReason(reports.cases(), command.exclude());
        ReportItemsChosen chosen = new ReportItemsChosen(
                command.strategy(),
                report.ref(),
                section.id(),
                include,
                command.exclude().stream().map(LeftOutField::item).toList());
        ReportItemsChosen before = report.chosen(section.id());
        if (before == null ? include.isEmpty() && exclude.isEmpty() : chosen.equals(before)) {
            throw unchanged("include");
        }
        return Decision.of(report.ref(), chosen);
    }

    /** The cases that a choice names. */
    static List<Ref> named(ChooseReportItems command) {
        return Stream.concat(
                        command.include().stream(), command.exclude().stream().map(LeftOutField::ref))
                .toList();
    }

    private static void problemsNeedAReason(NamedCases cases, List<LeftOutField> exclude) {
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < exclude.size(); index++) {
            LeftOutField item = exclude.get(index);
            @Nullable String problem = item.reason() == null ? cases.problem(item.ref().value()) : null;
            if (problem != null) {
                errors.add(new FieldError(
                        "exclude[" + index + "].reason",
                        item.ref() + " " + problem + ". Enter a reason for leaving it out."));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(Refusal.Kind.RULE, "report.reason-missing", errors);
        }
    }

    private static void eachOnce(List<String> include, List<String> exclude) {
        Set<String> seen = new HashSet<>();
        Stream.concat(include.stream(), exclude.stream())
                .filter(ref -> !seen.add(ref))
                .findFirst()
                .ifPresent(twice -> {
                    throw Refusal.at(
                            exclude.contains(twice) ? "exclude" : "include",
                            Refusal.Kind.RULE,
                            "report.item-twice",
                            twice + " is named twice. Either tell of it or leave it out, once.");
                });
    }

    /** @throws Refusal unless it is a draft, and the caller is the coordinator or its author */
    static Report mustBeOpenTo(DecisionContext context, Report report) {
        if (context.role() != Role.COORDINATOR
                && !Typed.samePerson(context.actor(), report.head().author())) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "report.not-author",
                    "You do not write report " + report.ref() + ". Ask its author ("
                            + report.head().author() + ") or the coordinator.");
        }
        report.mustBeDraft();
        return report;
    }

    /** @throws Refusal if there is no such section, or the report does not have it */
    private static ReportSection section(Report report, String id) {
        ReportSection section = ReportSection.of(id)
                .orElseThrow(() -> Refusal.at(
                        "section",
                        Refusal.Kind.RULE,
                        "report.section-unknown",
                        "There is no section “" + id + "”. Use one of these: "
                                + String.join(", ", report.head().sections()) + "."));
        if (!report.head().sections().contains(id)) {
            throw Refusal.at(
                    "section",
                    Refusal.Kind.RULE,
                    "report.section-not-told",
                    "Report " + report.ref() + " does not have the section “" + section.title()
                            + "”. Add it to the report's sections first.");
        }
        return section;
    }

    private static void onlyIn(ReportSection where, ReportSection section, String field, String what, boolean isGiven) {
        if (isGiven && section != where) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "report.other-section",
                    what + " in the section “" + where.title() + "” (" + where.id() + ") only. Leave " + field
                            + " out here.");
        }
    }

    private static void eachKindOnce(List<ToleranceField> tolerances) {
        Set<ToleranceKind> seen = new HashSet<>();
        tolerances.stream()
                .map(ToleranceField::kind)
                .filter(kind -> !seen.add(kind))
                .findFirst()
                .ifPresent(twice -> {
                    throw Refusal.at(
                            "tolerances",
                            Refusal.Kind.RULE,
                            "tolerance.twice",
                            "The tolerance " + twice.title() + " is given twice. Give each once.");
                });
    }

    private static Refusal unchanged(String field) {
        return Refusal.at(
                field,
                Refusal.Kind.RULE,
                "report.unchanged",
                "This would change nothing: the section says so already.");
    }
}
