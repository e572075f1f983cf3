@NullMarked
package org.waymark.query.project;

import org.jspecify.annotations.NullMarked;
