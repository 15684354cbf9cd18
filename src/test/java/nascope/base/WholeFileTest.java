package nascope.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void writesANewFileAndOverOneThatIsThere() {
        Path file = folder.resolve("file");

        WholeFile.create(file, text("first"));
        assertThat(file).hasContent("first");
        WholeFile.replace(file, text("second"));
        assertThat(file).hasContent("second");
        assertThat(names()).containsExactly("file");
    }

    @Test
    void aNewFileKeepsWhatIsThere() {
        Path file = folder.resolve("file");
        WholeFile.create(file, text("mine"));

        assertThatThrownBy(() -> WholeFile.create(file, text("other")))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": cannot be written: there is a file of that name already");
        assertThat(file).hasContent("mine");
        assertThat(names()).containsExactly("file");
    }

    @Test
    void writingThatFailsLeavesTheOldFileAndNoPart() {
        Path file = folder.resolve("file");
        WholeFile.create(file, text("old"));
        WholeFile.Content full = out -> {
            out.write(new byte[1 << 16]);
            throw new IOException("No space left on device");
        };
        WholeFile.Content broken = out -> {
            out.write('n');
            throw new IllegalStateException("broken");
        };

        assertThatThrownBy(() -> WholeFile.replace(file, full))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": cannot be written: No space left on device");
        assertThatThrownBy(() -> WholeFile.replace(file, broken)).hasMessage("broken");
        assertThatThrownBy(() -> WholeFile.create(folder.resolve("new"), full)).isInstanceOf(InputException.class);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("file");
    }

    @Test
    void whoReadsTheOldFileReadsItToTheEnd() throws IOException {
        Path file = folder.resolve("file");
        WholeFile.create(file, text("old and long"));
        Path before = Files.createLink(folder.resolve("another name"), file);

        WholeFile.replace(file, out -> {
            out.write('n');
            out.flush();
            assertThat(file).hasContent("old and long");
        });

        assertThat(file).hasContent("n");
        assertThat(before).hasContent("old and long");
    }

    @Test
    void whatAKilledProgramLeftIsNoHindrance() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(WholeFile.part(file), "longer than what comes now");

        WholeFile.create(file, text("now"));

        assertThat(file).hasContent("now");
        assertThat(names()).containsExactly("file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // where symbolic links need a permission
    void nothingIsWrittenThroughALink() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "theirs");
        Path file = Files.createSymbolicLink(folder.resolve("file"), outside);
        Files.createSymbolicLink(WholeFile.part(file), outside);

        assertThatThrownBy(() -> WholeFile.create(file, text("mine")))
                .hasMessage(file + ": cannot be written: there is a file of that name already");
        WholeFile.replace(file, text("mine"));

        assertThat(outside).hasContent("theirs");
        assertThat(file).hasContent("mine").isRegularFile();
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path file = Files.createDirectory(folder.resolve("file"));

        assertThatThrownBy(() -> WholeFile.replace(file, text("x")))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": must be a file or not there yet, found a folder");
        assertThat(file).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX) // where /dev/full stands for a device
    void aDeviceIsNotReplaced() throws IOException {
        Path file = Files.createSymbolicLink(folder.resolve("file"), Path.of("/dev/full"));

        assertThatThrownBy(() -> WholeFile.replace(file, text("x")))
                .hasMessage(file + ": must be a file or not there yet, found a device");
        assertThat(Files.isSymbolicLink(file)).isTrue();
    }

    @Test
    void namesTheFileWhereTheFolderIsMissing() {
        Path file = folder.resolve("missing").resolve("file");

        for (BiConsumer<Path, WholeFile.Content> way :
                List.<BiConsumer<Path, WholeFile.Content>>of(WholeFile::create, WholeFile::replace))
            assertThatThrownBy(() -> way.accept(file, text("x")))
                    .hasMessage(file + ": cannot be written: there is no such file or folder");
    }

    private static WholeFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
