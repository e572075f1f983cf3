/** What is worked out from the rows of a worksheet, as its kind declares it: for its page, its files and programs. */
@NullMarked
package org.waymark.query.worksheet.finding;

import org.jspecify.annotations.NullMarked;
