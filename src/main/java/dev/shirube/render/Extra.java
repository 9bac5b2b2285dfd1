package dev.shirube.render;

import java.util.Map;

/**
 * A file that a template makes for other purposes than a server, such as the first page of a zip.
 *
 * @param type names the template
 * @param address where it stands in the output
 * @param model what the template is given besides {@code page}, {@code words} and {@code days}
 */
public record Extra(String type, String address, Map<String, Object> model) {}
