package nascope.export.named;

/**
 * A form of files by its name.
 *
 * @param mark what the name ends with, such as {@code .png}
 * @param kind what such a file holds
 */
public record FileForm(String mark, FileKind kind) {}
