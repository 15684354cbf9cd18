package nascope.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nascope.base.InputException;
import nascope.record.RunFolder;
import nascope.run.Happening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunNameTest {
    @TempDir
    Path path;

    @Test
    void isALineInAFileOfItsOwn() {
        RunFolder folder = new RunFolder(path);
        assertThat(RunName.read(folder)).isEmpty();
        RunName.write(folder, "  my run\nand more");
        assertThat(path.resolve("name.txt")).content().isEqualTo("my run\n");
        assertThat(RunName.read(folder)).contains("my run");
        RunName.write(folder, " ");
        assertThat(path).isEmptyDirectory();
    }

    @Test
    void ofAStrangersFileOnlyAShortLineIsTaken() throws IOException {
        Files.write(path.resolve("name.txt"), new byte[] {(byte) 0xff, 7, 'a', 'b'});
        assertThat(RunName.read(new RunFolder(path))).contains("ab");
        Files.writeString(path.resolve("name.txt"), "x".repeat(1_000_000));
        assertThat(RunName.read(new RunFolder(path)).orElseThrow()).hasSize(Happening.LONGEST_NAME);
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path elsewhere = Files.writeString(path.resolve("elsewhere"), "kept");
        Path folder = Files.createDirectory(path.resolve("run"));
        Files.createSymbolicLink(folder.resolve("name.txt"), elsewhere);
        assertThatThrownBy(() -> RunName.write(new RunFolder(folder), "new")).isInstanceOf(InputException.class);
        assertThat(elsewhere).hasContent("kept");
        assertThat(RunName.read(new RunFolder(folder))).isEmpty();
    }
}
