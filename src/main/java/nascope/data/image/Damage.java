package nascope.data.image;

/** What is wrong with a file, found by looking at its parts; the message is a part of the sentence for a person. */
final class Damage extends Exception {
    private static final long serialVersionUID = 1L;

    Damage(String found) {
        super(found);
    }
}
