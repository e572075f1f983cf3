@NullMarked
package org.waymark.query.redaction;

import org.jspecify.annotations.NullMarked;
