@NullMarked
package org.waymark.query.audit.tests;

import org.jspecify.annotations.NullMarked;
