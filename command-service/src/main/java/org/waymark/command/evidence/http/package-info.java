/** How the bytes of evidence files come in, what they are, and how those that nobody attached go again (ADR 56). */
@NullMarked
package org.waymark.command.evidence.http;

import org.jspecify.annotations.NullMarked;
