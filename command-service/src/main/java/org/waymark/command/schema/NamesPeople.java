package org.waymark.command.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field names people who will do something or may do it, by their ids, or posts. Where accounts are known, an id that has
 * none is refused: a slip of the pen would lock out whoever was meant.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface NamesPeople {}
