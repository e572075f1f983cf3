package org.waymark.query.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Open to everybody who may look into strategies. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@effectiveRoles.any('COORDINATOR','SPONSOR','MEMBER','LEAD','AUDITOR','VIEWER')")
public @interface ForReaders {}
