package org.waymark.command.redaction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.redaction.RedactionRequests.Request;
import org.waymark.command.redaction.RedactionRequests.Status;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.EventTags;
import org.waymark.events.EventType;
import org.waymark.events.RedactionEvent;
import org.waymark.events.RedactionEvent.TextRedactionConfirmed;
import org.waymark.events.RedactionEvent.TextRedactionDeclined;
import org.waymark.events.RedactionEvent.TextRedactionRequested;
import org.waymark.events.StrategyCode;
import org.waymark.events.Typed;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;
import org.waymark.events.json.UnknownEventException;
import org.waymark.ledger.format.RedactionAttestation.Part;
import org.waymark.ledger.format.StoredEvent;

/** The rules about redactions (ADR 0010). */
final class RedactionDecisions {

    /** Most characters of the reason: it replaces the text on every page. */
    static final int LONGEST_REASON = 200;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final RecordedFacts facts;
    private final Clock clock;

    RedactionDecisions(RecordedFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    Decision ask(RedactionRequests redactions, RedactText command, DecisionContext context) {
        redactions.strategy().mustExist(command.strategy());
        needsShortReason(context);
        StoredEvent fact = fact(command.strategy(), command.position());
        WaymarkEvent event = event(fact);
        if (event instanceof RedactionEvent) {
            throw Refusal.at(
                    "position",
                    Refusal.Kind.RULE,
                    "redaction.of-redaction",
                    "Position " + command.position() + " belongs to a redaction. Records of redactions are kept: they"
                            + " explain why other texts were removed.");
        }
        Set<String> fields = fields(command, RecordedTexts.of(fact), redactions.requestedTexts(command.position()));
        String ref = redactions.nextRef();
        return Decision.of(
                ref,
                new TextRedactionRequested(
                        command.strategy(),
                        ref,
                        command.position(),
                        EventType.of(event).simpleName(),
                        event.caseRef().orElse(null),
                        List.copyOf(fields)));
    }

    private static void needsShortReason(DecisionContext context) {
        context.needsReason(
                "redaction.reason-missing",
                "Enter the legal ground as the reason. It permanently replaces the text: name the law, not the"
                        + " person.");
        if (Objects.requireNonNull(context.reason()).length() > LONGEST_REASON) {
            throw Refusal.at(
                    "reason",
                    Refusal.Kind.RULE,
                    "redaction.reason-too-long",
                    "The reason replaces the text wherever it was shown. Use at most " + LONGEST_REASON
                            + " characters.");
        }
    }

    private StoredEvent fact(StrategyCode strategy, long position) {
        return facts.at(position)
                .filter(event -> event.tags().contains(EventTags.strategy(strategy)))
                .orElseThrow(() -> Refusal.at(
                        "position",
                        Refusal.Kind.RULE,
                        "redaction.position-unknown",
                        "Strategy " + strategy + " has no record at position " + position
                                + ". The audit trail shows the position of every change."));
    }

    private static Set<String> fields(RedactText command, RecordedTexts texts, Set<String> requestedTexts) {
        Set<String> free = new LinkedHashSet<>(texts.names());
        free.removeAll(requestedTexts);
        String hint = free.isEmpty()
                ? "It holds no text that could be redacted."
                : "Choose from these: " + String.join(", ", free) + ".";
        if (command.fields().isEmpty()) {
            throw refused(
                    "redaction.fields-missing",
                    "Name the texts to redact of position " + texts.position() + " go. " + hint);
        }
        for (String field : command.fields()) {
            if (requestedTexts.contains(field)) {
                throw refused(
                        "redaction.already-asked", "The redaction of " + field + " was already requested. " + hint);
            }
            if (!free.contains(field)) {
                throw refused(
                        "redaction.not-a-text",
                        "There is no text called " + field + " at position " + texts.position() + ". " + hint);
            }
        }
        return new LinkedHashSet<>(command.fields());
    }

    private static Refusal refused(String code, String message) {
        return Refusal.at("fields", Refusal.Kind.RULE, code, message);
    }

    Decision confirm(RedactionRequests redactions, ConfirmRedaction command, DecisionContext context) {
        Request request = open(redactions, command.strategy(), command.redaction());
        if (Typed.samePerson(request.by(), context.actor())) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "redaction.own-request",
                    "You requested this redaction yourself. A second person must confirm it: ask another sponsor.");
        }
        StoredEvent fact = fact(command.strategy(), request.event().position());
        RecordedTexts before = redactions.afterAllBefore(RecordedTexts.of(fact));
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), redactions.strategyContext().timeZone());
        String sentence = "[redacted on " + DAY.format(today) + ": " + request.reason() + "]";
        mustStayReadable(fact, before.with(sentence, request.event().fields()));
        List<TextRedactionConfirmed> events = Stream.of(Part.values())
                .filter(part ->
                        !RecordedTexts.in(part, request.event().fields()).isEmpty())
                .map(part -> confirmed(request.event(), part, before, today, sentence))
                .toList();
        return new Decision(command.redaction().value(), events, null);
    }

    private static TextRedactionConfirmed confirmed(
            TextRedactionRequested requested, Part part, RecordedTexts before, LocalDate today, String sentence) {
        List<String> fields = RecordedTexts.in(part, requested.fields());
        return new TextRedactionConfirmed(
                requested.strategy(),
                requested.redaction(),
                requested.position(),
                requested.eventType(),
                requested.item(),
                fields,
                today,
                sentence,
                before.with(sentence, fields).attestation(part).text());
    }

    /** A guard: an event that no release can read any more would stop every view. */
    private static void mustStayReadable(StoredEvent fact, RecordedTexts after) {
        try {
            EventJson.read(fact.type(), fact.version(), after.payload());
        } catch (UnknownEventException e) {
            throw Refusal.of(
                            Refusal.Kind.RULE,
                            "redaction.not-readable",
                            "Without these texts the event could not be read any more. Nothing was changed.")
                    .causedBy(e);
        }
    }

    Decision decline(RedactionRequests redactions, DeclineRedaction command, DecisionContext context) {
        TextRedactionRequested request =
                open(redactions, command.strategy(), command.redaction()).event();
        context.needsReason("redaction.reason-missing", "Enter a reason for declining the redaction.");
        return Decision.of(
                command.redaction().value(),
                new TextRedactionDeclined(
                        command.strategy(),
                        command.redaction().value(),
                        request.position(),
                        request.eventType(),
                        request.item()));
    }

    private static Request open(RedactionRequests redactions, StrategyCode strategy, Ref ref) {
        redactions.strategy().mustExist(strategy);
        Request request = redactions
                .request(ref.value())
                .orElseThrow(() -> Refusal.at(
                        "redaction",
                        Refusal.Kind.UNKNOWN,
                        "redaction.unknown",
                        "There is no redaction " + ref + " in strategy " + strategy + ". Check the reference."));
        if (request.status() != Status.REQUESTED) {
            throw Refusal.of(
                    Refusal.Kind.RULE,
                    "redaction.already-decided",
                    "Redaction " + ref + " was already "
                            + request.status().name().toLowerCase(Locale.ROOT) + ".");
        }
        return request;
    }

    private static WaymarkEvent event(StoredEvent fact) {
        return EventJson.read(fact.type(), fact.version(), fact.payload());
    }
}
