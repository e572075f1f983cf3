/** The import of a list of projects. */
@NullMarked
package org.waymark.command.imports.project;

import org.jspecify.annotations.NullMarked;
