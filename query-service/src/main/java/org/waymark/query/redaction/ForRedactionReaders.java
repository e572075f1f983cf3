package org.waymark.query.redaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Open to those who read the audit trail, and to administrators: the steps of a redaction never show the text. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@effectiveRoles.any('ADMINISTRATOR','COORDINATOR','SPONSOR','MEMBER','LEAD','AUDITOR')")
@interface ForRedactionReaders {}
