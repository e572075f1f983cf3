/** Copies of a data folder: how they are named, described, cleared and used again (docs/adr/0070-backups.md). */
@NullMarked
package org.waymark.standalone.backup;

import org.jspecify.annotations.NullMarked;
