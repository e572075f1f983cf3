package org.waymark.query.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A status that a handler of the query API, or each of a class, answers besides those that all have: for its OpenAPI document. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AlsoAnswers.Several.class)
public @interface AlsoAnswers {

    int status();

    /** When, in a few words. */
    String when();

    /** Several of them. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {

        AlsoAnswers[] value();
    }
}
