/** The pages as a client of an identity provider: whom it signs in, how long that holds, and what ends it (docs/adr/0044). */
@NullMarked
package org.waymark.query.security.provider;

import org.jspecify.annotations.NullMarked;
