package org.waymark.query.web;

import java.util.function.Function;
import org.waymark.query.web.CommandOutcome.Refused;

/** What command-service said about a file. */
public sealed interface ImportAnswer<T> {

    /** It was read. */
    record Given<T>(T value) implements ImportAnswer<T> {}

    /** It was not; nothing was stored. */
    record NotTaken<T>(Refused refused) implements ImportAnswer<T> {}

    /** Goes on with either. */
    default <R> R then(Function<T, R> given, Function<Refused, R> not) {
        return switch (this) {
            case Given<T> answer -> given.apply(answer.value());
            case NotTaken<T> answer -> not.apply(answer.refused());
        };
    }
}
