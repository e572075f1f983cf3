/** What every page shares: layout, sign-in, form handling, wording, and the way commands are sent. */
@NullMarked
package org.waymark.query.web;

import org.jspecify.annotations.NullMarked;
