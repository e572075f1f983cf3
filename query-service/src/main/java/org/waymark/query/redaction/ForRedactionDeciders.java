package org.waymark.query.redaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Open to those who confirm or decline redactions: they see the text before they do. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@effectiveRoles.any('SPONSOR')")
@interface ForRedactionDeciders {}
