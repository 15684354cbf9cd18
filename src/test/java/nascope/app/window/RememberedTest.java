package nascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import nascope.app.instruments.Pages;
import nascope.setting.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedTest {
    private static final Remembered CHANGED = new Remembered(
            true,
            150,
            0.35,
            true,
            false,
            Set.of(Setting.Group.DATA, Setting.Group.LEARNING),
            new Pages.Choice("", "edges-selected"),
            true,
            Optional.of(new Placement(-1200, 40, 1600, 1000)));

    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() {
        assertThat(Remembered.of(CHANGED.text())).isEqualTo(CHANGED);
        assertThat(Remembered.of(Remembered.STANDARD.text())).isEqualTo(Remembered.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "theme=\\u12",
                "percent=-3",
                "percent=NaN\nspeed=NaN",
                "percent=155\nspeed=2\nunfolded=all,,\n",
                "place=0,0,0,0",
                "place=1,2,3",
                "place=1,2,NaN,4",
                "place=1e99,2,1e99,4",
                "theme=1\nstory=2\nfilm=3\nmaximised=4\nplace=5",
                "\0\0\0"
            })
    void ofNonsenseNothing(String text) {
        assertThat(Remembered.of(text)).isEqualTo(Remembered.STANDARD);
    }

    @Test
    void whatMakesSenseBesideNonsenseIsKept() {
        assertThat(Remembered.of("theme=dark\npercent=many").dark()).isTrue();
    }

    @Test
    void isLeftInAFileAndFoundThere() {
        WindowFile file = new WindowFile(folder.resolve("new").resolve("window.properties"));
        assertThat(file.read()).isEqualTo(Remembered.STANDARD);
        file.write(CHANGED);
        assertThat(file.read()).isEqualTo(CHANGED);
    }

    @Test
    void whatIsNoFileOfOursIsPassedOver() throws IOException {
        Path large = folder.resolve("large");
        Files.writeString(large, "theme=dark\n" + "#".repeat(20_000));
        assertThat(new WindowFile(large).read()).isEqualTo(Remembered.STANDARD);
        Path bytes = folder.resolve("bytes");
        Files.write(bytes, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(new WindowFile(bytes).read()).isEqualTo(Remembered.STANDARD);
        Path directory = Files.createDirectory(folder.resolve("directory"));
        new WindowFile(directory).write(CHANGED);
        assertThat(new WindowFile(directory).read()).isEqualTo(Remembered.STANDARD);
        assertThat(directory).isEmptyDirectory();
    }
}
