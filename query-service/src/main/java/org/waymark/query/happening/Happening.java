package org.waymark.query.happening;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseKind;

/**
 * What an event means to a case of any kind, or to the strategy. Each event is given one in {@link EventMeaning}; whatever
 * must tell one event from another in a pack, a report or a list asks for this, never for the event's name or its sentence.
 *
 * <p>It is stored in the entries of the audit trail, under the names given here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Happening.NAME)
public sealed interface Happening {

    /** The JSON property that holds the name. */
    String NAME = "what";

    /** The case is over: nothing more is expected of it, though it did not complete what it was for. */
    sealed interface Ended extends Happening {}

    /** A case was entered, scheduled, raised or recorded. */
    @JsonTypeName("OPENED")
    record Opened(CaseKind kind, String title) implements Happening {}

    /** What it says of itself was revised; what it is called now. */
    @JsonTypeName("REVISED")
    record Revised(String title) implements Happening {}

    /** Progress was reported. */
    @JsonTypeName("REPORTED")
    record Reported() implements Happening {}

    /**
     * What was recorded of it was replaced, because it was a mistake.
     *
     * @param title what it is called now; null where that stays as it was
     */
    @JsonTypeName("CORRECTED")
    record Corrected(@Nullable String title) implements Happening {}

    /** A request for help was answered. */
    @JsonTypeName("ANSWERED")
    record Answered() implements Happening {}

    /** Its rating was assessed again. */
    @JsonTypeName("REASSESSED")
    record Reassessed() implements Happening {}

    /** It was reviewed and is unchanged. */
    @JsonTypeName("REVIEWED")
    record Reviewed() implements Happening {}

    /** It is due on another date. */
    @JsonTypeName("RESCHEDULED")
    record Rescheduled() implements Happening {}

    /** Other people are responsible for it now. */
    @JsonTypeName("ASSIGNED")
    record Assigned() implements Happening {}

    /** What is done about it was agreed. */
    @JsonTypeName("RESPONSE_PLANNED")
    record ResponsePlanned() implements Happening {}

    /** What it was meant to achieve, or has achieved, was recorded. */
    @JsonTypeName("IMPACT_RECORDED")
    record ImpactRecorded() implements Happening {}

    /** Somebody with more authority was asked to act. */
    @JsonTypeName("ESCALATED")
    record Escalated() implements Happening {}

    /** What was only possible has happened. */
    @JsonTypeName("OCCURRED")
    record Occurred() implements Happening {}

    /** A meeting took place. */
    @JsonTypeName("HELD")
    record Held() implements Happening {}

    /** What it was for is done. */
    @JsonTypeName("COMPLETED")
    record Completed() implements Happening {}

    /** It was closed. */
    @JsonTypeName("CLOSED")
    record Closed() implements Ended {}

    /** It will not be done. */
    @JsonTypeName("CANCELLED")
    record Cancelled() implements Ended {}

    /** It was recorded by mistake and does not count. */
    @JsonTypeName("WITHDRAWN")
    record Withdrawn() implements Ended {}

    /** It was reopened. */
    @JsonTypeName("REOPENED")
    record Reopened() implements Happening {}

    /** What a draft of it says was written, or what it tells was chosen. */
    @JsonTypeName("WRITTEN")
    record Written() implements Happening {}

    /** A draft of it was submitted for approval. */
    @JsonTypeName("SUBMITTED")
    record Submitted() implements Happening {}

    /** What was submitted was returned to whoever wrote it. */
    @JsonTypeName("RETURNED")
    record Returned() implements Happening {}

    /**
     * It was issued: what it says is fixed.
     *
     * @param version from 1
     */
    @JsonTypeName("ISSUED")
    record Issued(int version) implements Happening {}

    /** Somebody acknowledged that they have read it. */
    @JsonTypeName("ACKNOWLEDGED")
    record Acknowledged() implements Happening {}

    /** What it should reach was set, or changed. */
    @JsonTypeName("TARGET_SET")
    record TargetSet() implements Happening {}

    /** A group agreed it. */
    @JsonTypeName("AGREED")
    record Agreed() implements Happening {}

    /** A comment was made. */
    @JsonTypeName("NOTED")
    record Noted(String text) implements Happening {}

    /**
     * A comment was replaced, because it was a mistake.
     *
     * @param note its number among the comments on the case, from 1
     */
    @JsonTypeName("NOTE_CORRECTED")
    record NoteCorrected(int note, String text) implements Happening {}

    /**
     * A file was attached as evidence.
     *
     * @param file        its number among the files of the case, from 1
     * @param title       what it shows
     * @param description more about it; null where nobody said
     * @param name        of the file
     * @param size        in bytes
     * @param erased      whether its bytes were erased since; a sentence stands in place of its name then
     */
    @JsonTypeName("FILE_ATTACHED")
    record FileAttached(
            int file,
            String title,
            @Nullable String description,
            String name,
            String mediaType,
            long size,
            String sha256,
            boolean erased)
            implements Happening {}

    /**
     * A file was removed.
     *
     * @param file  its number among the files of the case, from 1
     * @param title what it was called
     */
    @JsonTypeName("FILE_REMOVED")
    record FileRemoved(int file, String title) implements Happening {}

    /** It was linked to another case. */
    @JsonTypeName("LINKED")
    record Linked(String to) implements Happening {}

    /** A link to another case was removed. */
    @JsonTypeName("UNLINKED")
    record Unlinked(String to) implements Happening {}

    /** It was linked to an item of an outside plan. */
    @JsonTypeName("FRAMEWORK_LINKED")
    record FrameworkLinked(String framework, String code) implements Happening {}

    /** A link to an item of an outside plan was removed. */
    @JsonTypeName("FRAMEWORK_UNLINKED")
    record FrameworkUnlinked(String framework, String code) implements Happening {}

    /** The strategy itself changed: its charter, themes, scales or members. */
    @JsonTypeName("STRATEGY_CHANGED")
    record StrategyChanged() implements Happening {}

    /** A step of a redaction; the case it names was not changed by it. */
    @JsonTypeName("REDACTION")
    record Redaction() implements Happening {}
}
