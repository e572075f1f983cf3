@NullMarked
package org.waymark.query.settings;

import org.jspecify.annotations.NullMarked;
