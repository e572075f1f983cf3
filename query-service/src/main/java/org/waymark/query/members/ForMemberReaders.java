package org.waymark.query.members;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Open to everybody who may look into the strategy, and to administrators, who let people in. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@effectiveRoles.any('ADMINISTRATOR','COORDINATOR','SPONSOR','MEMBER','LEAD','AUDITOR','VIEWER')")
@interface ForMemberReaders {}
