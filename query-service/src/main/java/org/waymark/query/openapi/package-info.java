/** The query API as an OpenAPI document, read from the handlers and the records they answer with. */
@NullMarked
package org.waymark.query.openapi;

import org.jspecify.annotations.NullMarked;
