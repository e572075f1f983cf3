package org.waymark.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text, or list of texts, that people wrote in their own words and that the law may therefore require to be
 * removed (ADR 0010). Refs, ids, ratings and dates are not free text.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {}
