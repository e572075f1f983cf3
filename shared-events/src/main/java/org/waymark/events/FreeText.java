package org.waymark.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what people wrote in their own words, and what the law may therefore ask to be taken out again (ADR 0010): a text,
 * or a list of texts. Refs, ids, ratings and dates are none.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {}
