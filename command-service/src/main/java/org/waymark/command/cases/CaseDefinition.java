package org.waymark.command.cases;

import org.waymark.events.WaymarkEvent;

/**
 * A kind of case, as its feature declares it. This is the one place of the command side that says what is particular to
 * a kind, beside its rules.
 *
 * @param noun              one of them, such as “project”
 * @param prefix            what the references start with that it gives, such as {@code P}; unique among the kinds
 * @param events            its events: the one that opens it and those that follow
 * @param inCrossReference  whether it can be linked to items of outside plans
 */
public record CaseDefinition(
        String noun, String prefix, Class<? extends WaymarkEvent> events, boolean inCrossReference) {

    /** The noun at the beginning of a sentence. */
    public String title() {
        return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    }

    /** The reference with this number. */
    public String numbered(int number) {
        return prefix + number;
    }

    /** Whether an event opens a case of this kind. */
    public boolean isOpenedBy(WaymarkEvent event) {
        return event.opensCase() && events.isInstance(event);
    }
}
