/** Commands over HTTP: the endpoint, problems (RFC 9457) and the OpenAPI document. */
@NullMarked
package org.waymark.command.http;

import org.jspecify.annotations.NullMarked;
