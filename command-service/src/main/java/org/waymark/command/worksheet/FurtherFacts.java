package org.waymark.command.worksheet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.CellValues;
import org.waymark.events.ActionEvent;
import org.waymark.events.CaseId;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnTarget;
import org.waymark.events.ColumnType;
import org.waymark.events.EventTags;
import org.waymark.events.StrategyCode;

/**
 * What a decision about a row rests on beyond its worksheet: whatever its cells refer to. Which cells are references is known
 * once the worksheet is read.
 */
final class FurtherFacts {

    /** Most things that all cells of a row refer to. */
    private static final int REFERENCES = 500;

    private FurtherFacts() {}

    static Set<Tag> ofStarting(Worksheets worksheets, StartWorksheet command) {
        if (!Boolean.TRUE.equals(command.usualRows())) {
            return Set.of();
        }
        return UsualRows.of(worksheets, command.kind())
                .map(rows -> {
                    Set<Tag> tags = new HashSet<>();
                    if (rows.areOfActions()) {
                        tags.add(EventTags.register(command.strategy()));
                        worksheets.opened(ActionEvent.class).forEach(ref -> tags.add(caseOf(command.strategy(), ref)));
                    }
                    String ref = StartDecisions.ref(worksheets, command);
                    worksheets
                            .nextRows(ref, rows.values().size())
                            .forEach(row -> tags.add(caseOf(command.strategy(), row)));
                    return tags;
                })
                .orElse(Set.of());
    }

    static Set<Tag> ofAdding(Worksheets worksheets, AddWorksheetRow command) {
        Set<Tag> tags = new HashSet<>();
        worksheets.of(command.worksheet().value()).ifPresent(worksheet -> {
            String row = worksheets.nextRows(worksheet.ref(), 1).getFirst();
            tags.add(caseOf(command.strategy(), row));
            tags.addAll(references(worksheets, worksheet, command.strategy(), command.values()));
        });
        command.items().forEach(item -> tags.add(caseOf(command.strategy(), item.value())));
        return tags;
    }

    static Set<Tag> ofRevising(Worksheets worksheets, ReviseWorksheetRow command) {
        Set<Tag> tags = new HashSet<>();
        worksheets.of(command.worksheet().value()).ifPresent(worksheet -> {
            tags.addAll(references(worksheets, worksheet, command.strategy(), command.values()));
            SharedImpact.of(worksheet.form()).ifPresent(impact -> {
                worksheets
                        .row(command.row().value())
                        .flatMap(impact::action)
                        .ifPresent(action -> tags.add(caseOf(command.strategy(), action)));
                if (impact.isAbout(command.values())) {
                    tags.add(EventTags.worksheet(command.worksheet().in(command.strategy())));
                }
            });
        });
        return tags;
    }

    static Set<Tag> ofRestoring(Worksheets worksheets, RestoreWorksheetRow command) {
        return worksheets
                .of(command.worksheet().value())
                .flatMap(worksheet -> SharedImpact.of(worksheet.form()))
                .map(impact -> Set.of(EventTags.worksheet(command.worksheet().in(command.strategy()))))
                .orElse(Set.of());
    }

    /** The cases that cells refer to, and the worksheets of those that are rows. */
    private static Set<Tag> references(
            Worksheets worksheets, Worksheet worksheet, StrategyCode strategy, CellValues values) {
        Map<String, @Nullable Object> given = values.values();
        List<String> refs = worksheet.form().cells(worksheets.strategy().objectives()).stream()
                .filter(FurtherFacts::refersToCases)
                .flatMap(cell -> given.entrySet().stream()
                        .filter(each -> each.getKey().equalsIgnoreCase(cell.id()))
                        .map(Map.Entry::getValue))
                .flatMap(text -> CellReader.refsIn(text).stream())
                .distinct()
                .toList();
        if (refs.size() > REFERENCES) {
            throw Refusal.at(
                    "values",
                    Refusal.Kind.RULE,
                    "worksheet.too-many-references",
                    "The cells of a row may refer to at most " + REFERENCES + " things. Use several rows.");
        }
        Set<Tag> tags = new HashSet<>();
        refs.stream()
                .flatMap(ref -> Stream.concat(Stream.of(ref), worksheetOf(ref).stream()))
                .filter(ref -> !ref.equals(worksheet.ref()))
                .forEach(ref -> tags.add(caseOf(strategy, ref)));
        return tags;
    }

    private static boolean refersToCases(CellColumn cell) {
        if (cell.type() != ColumnType.REFERENCE) {
            return false;
        }
        ColumnTarget target = CellReader.target(cell.column());
        return switch (target) {
            case PROJECT, ACTION, RISK, STAKEHOLDER, INDICATOR -> true;
            case THEME, OBJECTIVE -> false;
        };
    }

    private static Optional<String> worksheetOf(String ref) {
        int dot = ref.lastIndexOf('.');
        return dot > 0 ? Optional.of(ref.substring(0, dot)) : Optional.empty();
    }

    private static Tag caseOf(StrategyCode strategy, String ref) {
        return EventTags.caseOf(new CaseId(strategy, ref));
    }
}
