/** Tables as files hold them: CSV and XLSX, their limits, their header and lines. */
@NullMarked
package org.waymark.command.imports.table;

import org.jspecify.annotations.NullMarked;
