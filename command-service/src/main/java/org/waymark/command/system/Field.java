package org.waymark.command.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a field of a command means, as {@code GET /api/commands} tells it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Field {

    /** The meaning, as a sentence for people. */
    String value();

    /** An example, as JSON; a plain text needs no quotation marks. Empty where the example of the command leaves it out. */
    String example() default "";
}
