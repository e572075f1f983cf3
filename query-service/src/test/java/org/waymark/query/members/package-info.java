@NullMarked
package org.waymark.query.members;

import org.jspecify.annotations.NullMarked;
