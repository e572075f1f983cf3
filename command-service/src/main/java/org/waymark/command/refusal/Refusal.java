package org.waymark.command.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command was not taken. The code is for programs, the message for people: it says what to do. */
public final class Refusal extends RuntimeException {

    /** Why, as far as HTTP distinguishes it. */
    public enum Kind {
        /** What was sent does not have the form of the command. */
        MALFORMED(400),
        /** The caller may not do this. */
        FORBIDDEN(403),
        /** There is no such command, strategy or case. */
        UNKNOWN(404),
        /** What was sent did not come in time. */
        TOO_SLOW(408),
        /** Somebody changed the case meanwhile. */
        CONFLICT(409),
        /** The request is too large. */
        TOO_LARGE(413),
        /** What was sent is of a kind that cannot be read. */
        UNSUPPORTED(415),
        /** A rule is against it. */
        RULE(422),
        /** The ledger cannot take it now, and may a moment later. */
        UNAVAILABLE(503),
        /** The ledger cannot take it, however often it is sent. */
        NEVER_TAKEN(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** Whether sending the same again later can help. */
        public boolean passes() {
            return this == UNAVAILABLE;
        }

        /** The HTTP status that says so. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<FieldError> errors;

    private Refusal(Kind kind, String code, String message, List<FieldError> errors, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /**
     * A refusal that no single field is to blame for.
     *
     * @param code what is wrong, for programs, such as {@code strategy.unknown}
     */
    public static Refusal of(Kind kind, String code, String message) {
        return new Refusal(kind, code, message, List.of(), null);
    }

    /** A refusal for which one field is to blame. */
    public static Refusal at(String field, Kind kind, String code, String message) {
        return new Refusal(kind, code, message, List.of(new FieldError(field, message)), null);
    }

    /** A refusal for which several fields are to blame, or one several times. */
    public static Refusal of(Kind kind, String code, List<FieldError> errors) {
        String message = errors.size() == 1
                ? errors.getFirst().message()
                : "There are " + errors.size()
                        + " problems in the request. Correct the fields listed and send it again.";
        return new Refusal(kind, code, message, errors, null);
    }

    /** A refusal that says something of several fields, beside its message. */
    public static Refusal of(Kind kind, String code, String message, List<FieldError> errors) {
        return new Refusal(kind, code, message, errors, null);
    }

    /** What was sent is not a valid command, and why, field by field. */
    public static Refusal malformed(List<FieldError> errors) {
        return of(Kind.MALFORMED, "request.invalid", errors);
    }

    /** The same refusal with what caused it, for the logs. */
    public Refusal causedBy(Throwable cause) {
        return new Refusal(kind, code, message(), errors, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong, for programs; never changes once published. */
    public String code() {
        return code;
    }

    /** What is wrong and what to do, for people. */
    public String message() {
        String message = getMessage();
        return message == null ? code : message;
    }

    /** The fields at fault; empty where none is. */
    public List<FieldError> errors() {
        return errors;
    }
}
