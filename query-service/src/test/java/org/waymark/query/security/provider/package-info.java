@NullMarked
package org.waymark.query.security.provider;

import org.jspecify.annotations.NullMarked;
