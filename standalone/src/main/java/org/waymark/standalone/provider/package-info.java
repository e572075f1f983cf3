/** The identity provider that Waymark brings along: it signs the accounts in, for the pages of the same process (docs/adr/0044). */
@NullMarked
package org.waymark.standalone.provider;

import org.jspecify.annotations.NullMarked;
