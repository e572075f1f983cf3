package org.waymark.query.moment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@link StrategySnapshot} that a handler asks for: what was known at the moment that the address names. Whoever asks for
 * the moment as it is known now is refused, and the OpenAPI document does not offer it.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsKnown {

    /** Says why a day cannot be shown as it is known now, as a sentence without its full stop. */
    String value();
}
