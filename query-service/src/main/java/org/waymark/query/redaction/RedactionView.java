package org.waymark.query.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;

/**
 * One redaction. It never holds the text itself.
 *
 * @param ref       such as {@code X1}
 * @param position  of the event that held the text
 * @param eventType that event's plain name
 * @param item      ref of the case it is about; null for the strategy itself
 * @param fields    names of the texts
 * @param asked     who asked for it, when and why
 * @param decided   who confirmed or declined it; null while nobody has
 * @param sentence  what is shown in place of the texts; null unless it was confirmed
 * @param gone      those of the texts that were removed
 * @param carriedOut when the last of them was removed; null before
 */
public record RedactionView(
        StrategyCode strategy,
        String ref,
        long position,
        String eventType,
        @Nullable String item,
        List<String> fields,
        Status status,
        Provenance asked,
        @Nullable Provenance decided,
        @Nullable String sentence,
        List<String> gone,
        @Nullable Provenance carriedOut) {

    /** The status of a redaction. */
    public enum Status {
        ASKED("Waiting for a sponsor"),
        CONFIRMED("Confirmed, being carried out"),
        DECLINED("Declined"),
        CARRIED_OUT("Carried out");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /** Whether a sponsor has still to decide. */
    public boolean isOpen() {
        return status == Status.ASKED;
    }

    RedactionView confirmed(Provenance stamp, String sentenceInstead) {
        return with(Status.CONFIRMED, stamp, sentenceInstead, gone, null);
    }

    RedactionView declined(Provenance stamp) {
        return with(Status.DECLINED, stamp, null, gone, null);
    }

    RedactionView carriedOut(Provenance stamp, List<String> more) {
        Set<String> all = new HashSet<>(gone);
        all.addAll(more);
        List<String> inOrder = fields.stream().filter(all::contains).toList();
        return all.containsAll(fields)
                ? with(Status.CARRIED_OUT, decided, sentence, inOrder, stamp)
                : with(status, decided, sentence, inOrder, null);
    }

    private RedactionView with(
            Status next,
            @Nullable Provenance decision,
            @Nullable String instead,
            List<String> goneNow,
            @Nullable Provenance done) {
        return new RedactionView(
                strategy, ref, position, eventType, item, fields, next, asked, decision, instead, goneNow, done);
    }

    /** What one of its texts is called on pages. */
    public String label(String field) {
        return TextHolder.label(eventType, field);
    }

    /** What all of its texts are called on pages. */
    public String labels() {
        return eventType.equals(FileAttached.class.getSimpleName())
                ? Formats.list(fields.stream().map(this::label).toList())
                : Formats.textNames(fields);
    }
}
