package org.waymark.command.cases;

import java.util.List;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.Feature;

/**
 * A feature about cases.
 *
 * @param kinds   the kinds of cases that it brings
 * @param feature its entities and commands
 */
public record CaseFeature(List<CaseDefinition> kinds, Feature feature) {

    public CaseFeature {
        kinds = List.copyOf(kinds);
    }

    /** The usual feature: one kind, decided on one entity. */
    public static CaseFeature of(CaseDefinition kind, EntityType<?, ?> entity, List<CommandType<?, ?>> commands) {
        return new CaseFeature(List.of(kind), new Feature(List.of(entity), commands));
    }
}
