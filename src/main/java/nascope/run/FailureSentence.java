package nascope.run;

import java.util.Locale;
import java.util.Optional;
import nascope.base.ApplicationFolder;
import nascope.base.Brief;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.search.SearchFailure;
import org.jspecify.annotations.Nullable;

/** Puts what stopped a run into a plain sentence. */
public final class FailureSentence {
    private static final String NO_MEMORY = Texts.text("run.FailureSentence.there-is-not-enough-memory");

    private FailureSentence() {}

    /** The message of a failure that speaks plainly, otherwise a sentence around it. */
    public static String of(Throwable failure) {
        String message = failure.getMessage();
        if (message != null && (failure instanceof SearchFailure || failure instanceof InputException)) return message;
        if (outOfMemory(failure)) return NO_MEMORY;
        Optional<String> unloaded = NativeFailure.sentence(failure);
        if (unloaded.isPresent()) return unloaded.get();
        if (message != null && failure instanceof IllegalArgumentException) return Brief.text(message);
        return Texts.text(
                "run.FailureSentence.something-inside-nascope-went-wrong",
                message == null ? "" : " (" + Brief.text(message) + ")",
                ApplicationFolder.of("log"));
    }

    private static boolean outOfMemory(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause())
            if (link instanceof OutOfMemoryError || nativeAllocationFailed(link.getMessage())) return true;
        return false;
    }

    /** ND4J has no exception of its own for this; its native part says "[…] allocation failed" or std::bad_alloc. */
    private static boolean nativeAllocationFailed(@Nullable String message) {
        if (message == null) return false;
        String text = message.toLowerCase(Locale.ROOT);
        return text.contains("allocation failed") || text.contains("failed to allocate") || text.contains("bad_alloc");
    }
}
