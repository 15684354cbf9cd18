package nascope.base;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words; the messages of the JDK often are a path and nothing else. */
public final class IoReason {
    private IoReason() {}

    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) return Texts.text("base.IoReason.permission-denied");
        if (failure instanceof NoSuchFileException) return Texts.text("base.IoReason.there-is-no-such-file");
        if (failure instanceof FileAlreadyExistsException) return Texts.text("base.IoReason.there-is-a-file-of");
        if (failure instanceof FileSystemException system && system.getReason() != null) return system.getReason();
        if (failure instanceof CharacterCodingException) return Texts.text("base.IoReason.its-text-is-not-utf-8");
        return failure.getMessage() == null
                ? Texts.text("base.IoReason.the-system-does-not-say")
                : failure.getMessage();
    }
}
