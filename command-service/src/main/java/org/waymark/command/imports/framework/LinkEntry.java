package org.waymark.command.imports.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.Entry;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.FieldChange;
import org.waymark.command.imports.row.RowCommand;
import org.waymark.command.link.LinkFrameworkItem;
import org.waymark.command.schema.Ref;
import org.waymark.events.StrategyCode;

/**
 * A row of a cross-reference.
 *
 * @param theme   ref of the theme that is linked; null where a case is
 * @param item    ref of the case that is linked; null where a theme is
 * @param codes   all items that the row lists, by the reference of their plan
 * @param missing those of them that it is not linked to yet
 */
record LinkEntry(
        @Nullable String theme,
        @Nullable String item,
        Map<String, List<String>> codes,
        Map<String, List<String>> missing)
        implements Entry {

    @Override
    public CaseFingerprint content() {
        return new CaseFingerprint.Builder()
                .say(LinkColumn.SUBJECT, theme == null ? item : theme)
                .build();
    }

    @Override
    public List<RowCommand> adding(StrategyCode strategy, String ref) {
        List<RowCommand> commands = new ArrayList<>();
        missing.forEach((framework, added) -> commands.add(RowCommand.today(
                new LinkFrameworkItem(strategy, Ref.orNull(item), Ref.orNull(theme), new Ref(framework), added))));
        return commands;
    }

    @Override
    public List<RowCommand> changing(StrategyCode strategy, String ref, ExistingCase there, List<FieldChange> changes) {
        return List.of();
    }

    @Override
    public Values values() {
        return new Values(theme, item, codes);
    }

    /** What was read from a row. */
    record Values(@Nullable String theme, @Nullable String item, Map<String, List<String>> frameworks) {}
}
