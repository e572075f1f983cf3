package org.waymark.query.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a handler of the query API answers, in one sentence that programs' authors read in its OpenAPI document. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Summary {

    String value();

    /** The media type of the answer, where the mapping does not name it and it is not JSON. */
    String as() default "application/json";
}
