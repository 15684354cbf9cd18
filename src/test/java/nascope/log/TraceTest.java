package nascope.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@ExtendWith(KeepsLog.class)
class TraceTest {
    @TempDir
    private Path folder;

    @Test
    void makesNoFileWhileThereIsNothingToWrite() {
        Trace.begin(folder.resolve("log"));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsOwnMessagesAndOfChatteringLibrariesOnlyErrors() throws IOException {
        Trace.begin(folder);
        LoggerFactory.getLogger("nascope.run.SearchLoop").info("refused: {}", "a step");
        for (String library : List.of("org.nd4j.linalg", "org.bytedeco.javacpp", "com.sun.javafx", "javafx.css")) {
            LoggerFactory.getLogger(library).info("chatter");
            LoggerFactory.getLogger(library).debug("chatter");
        }
        LoggerFactory.getLogger("org.nd4j.linalg").warn("chatter");
        LoggerFactory.getLogger("javafx").warn("chatter");
        LoggerFactory.getLogger("org.nd4j.linalg").error("broken");

        assertThat(written())
                .contains("INFO nascope.run.SearchLoop: refused: a step")
                .contains("broken");
        assertThat(written()).doesNotContain("chatter");
    }

    @Test
    void whatNobodyForesawIsWrittenOnceWithItsStackAndThenCounted() throws Exception {
        Trace.begin(folder);
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        int[] told = new int[1];
        Trace.watch((thread, thrown) -> told[0]++);
        for (int i = 0; i < 1000; i++)
            handler.uncaughtException(Thread.currentThread(), new IllegalStateException("x"));

        assertThat(told[0]).isEqualTo(1000);
        assertThat(written())
                .containsOnlyOnce("\tat nascope.log.TraceTest.whatNobodyForesaw")
                .contains("512 times: ");
        assertThat(written().lines().filter(line -> line.contains("SEVERE"))).hasSize(10);
    }

    @Test
    void theFilesAreBounded() throws IOException {
        LogFiles files = new LogFiles(folder, 10_000);
        for (int i = 0; i < 2000; i++) files.publish(new LogRecord(Level.INFO, "x".repeat(200)));
        files.close();

        long size = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) size += Files.size(file);
        }
        assertThat(size).isBetween(15_000L, LogFiles.FILES * 10_300L);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNoFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        LogFiles files = new LogFiles(file);

        files.publish(new LogRecord(Level.SEVERE, "x"));
        files.flush();
        files.close();

        assertThat(file).hasContent("mine");
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("nascope.0.0.log"));
    }
}
