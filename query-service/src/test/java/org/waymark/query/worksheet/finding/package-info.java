@NullMarked
package org.waymark.query.worksheet.finding;

import org.jspecify.annotations.NullMarked;
