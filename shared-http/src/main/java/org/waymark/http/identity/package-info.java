/** Whose request it is: what the tokens of an identity provider say of a person, read alike by both services (docs/adr/0044). */
@NullMarked
package org.waymark.http.identity;

import org.jspecify.annotations.NullMarked;
