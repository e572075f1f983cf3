package org.waymark.query.web;

import org.springframework.security.core.Authentication;

/** Where somebody goes who has signed in and wanted no page. */
@FunctionalInterface
public interface FirstPage {

    /** Its path. */
    String of(Authentication person);
}
