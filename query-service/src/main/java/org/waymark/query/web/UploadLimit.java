package org.waymark.query.web;

/**
 * How large a file may be that people send with a form.
 *
 * @param bytes most bytes of one file
 */
public record UploadLimit(long bytes) {}
