package org.waymark.command.imports.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.AddTheme;
import org.waymark.command.strategy.AddWorkstream;
import org.waymark.command.strategy.ReviseTheme;
import org.waymark.events.StrategyCode;
import org.waymark.events.ThemeText;

/**
 * A row of a list of themes.
 *
 * @param theme       what it says
 * @param workstreams those that the theme does not have yet
 */
record ThemeEntry(ThemeText theme, List<NewWorkstream> workstreams) implements Entry {

    /**
     * A workstream that is added.
     *
     * @param ref empty where it is made from that of the theme and the next letter
     */
    record NewWorkstream(String ref, String title) {}

    @Override
    public CaseFingerprint content() {
        return said(theme)
                .say(
                        ThemeColumn.WORKSTREAMS,
                        workstreams.stream().map(NewWorkstream::title).toList())
                .build();
    }

    /** What a theme says, as its columns. */
    static CaseFingerprint.Builder said(ThemeText theme) {
        return new CaseFingerprint.Builder()
                .say(ThemeColumn.TITLE, theme.title())
                .say(ThemeColumn.DESCRIPTION, theme.description())
                .say(ThemeColumn.OUTCOMES, theme.outcomes());
    }

    @Override
    public List<RowCommand> adding(StrategyCode strategy, String ref) {
        List<RowCommand> commands = new ArrayList<>();
        commands.add(RowCommand.today(
                new AddTheme(strategy, new Ref(ref), theme.title(), theme.description(), theme.outcomes())));
        commands.addAll(adding(strategy, ref, workstreams));
        return commands;
    }

    private static List<RowCommand> adding(StrategyCode strategy, String theme, List<NewWorkstream> added) {
        List<RowCommand> commands = new ArrayList<>();
        char letter = 'A';
        for (NewWorkstream workstream : added) {
            String ref = workstream.ref().isEmpty() ? theme + letter : workstream.ref();
            letter++;
            commands.add(
                    RowCommand.today(new AddWorkstream(strategy, new Ref(theme), new Ref(ref), workstream.title())));
        }
        return commands;
    }

    @Override
    public List<RowCommand> changing(StrategyCode strategy, String ref, ExistingCase there, List<FieldChange> changes) {
        Set<String> fields = changes.stream().map(FieldChange::field).collect(Collectors.toSet());
        Map<String, @Nullable Object> revised = new LinkedHashMap<>();
        if (fields.contains(ThemeColumn.TITLE.field())) {
            revised.put("title", theme.title());
        }
        if (fields.contains(ThemeColumn.DESCRIPTION.field())) {
            revised.put("description", theme.description());
        }
        if (fields.contains(ThemeColumn.OUTCOMES.field())) {
            revised.put("outcomes", theme.outcomes());
        }
        List<RowCommand> commands = new ArrayList<>();
        if (!revised.isEmpty()) {
            commands.add(RowCommand.today(new ReviseTheme(strategy, new Ref(ref), new Changes<>(revised))));
        }
        commands.addAll(adding(strategy, ref, workstreams));
        return commands;
    }

    @Override
    public Values values() {
        return new Values(
                theme.title(),
                theme.description(),
                theme.outcomes(),
                workstreams.stream().map(NewWorkstream::title).toList());
    }

    /** What was read from a row. */
    record Values(String title, @Nullable String description, List<String> outcomes, List<String> workstreams) {}
}
