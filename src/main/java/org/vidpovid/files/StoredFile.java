package org.vidpovid.files;

import java.util.UUID;

/**
 * A file that was accepted.
 *
 * @param name as the person called it
 * @param type media type that its content proved, never what the browser claimed
 * @param size in bytes
 */
public record StoredFile(UUID id, String name, String type, long size) {}
