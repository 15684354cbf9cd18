package nascope.base;

/**
 * Something that a person gave from outside (a file, a folder, a text) cannot be used. The message is meant for that
 * person: it names the file and, where there is one, the line or byte, what was expected and what was found.
 */
public class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(Brief.text(message));
    }

    public InputException(String message, Throwable cause) {
        super(Brief.text(message), cause);
    }
}
