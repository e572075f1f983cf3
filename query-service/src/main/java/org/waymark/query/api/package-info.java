/** What every answer to a program has in common: positions, entity tags, problems (RFC 9457), “read your writes”. */
@NullMarked
package org.waymark.query.api;

import org.jspecify.annotations.NullMarked;
