package nascope.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where Java knows no home, as for a user number without a name. */
class HomeTest {
    @TempDir
    Path temporary;

    @Test
    void theEnvironmentKnowsOne() throws IOException {
        Path home = Files.createDirectory(temporary.resolve("home"));
        assertThat(Home.instead(home.toString(), temporary)).isEqualTo(home);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void otherwiseItIsAFolderOfTheirsAloneAmongTheTemporaryOnes() throws IOException {
        Path first = Home.instead(null, temporary);
        assertThat(first.getParent()).isEqualTo(temporary);
        assertThat(first.getFileName().toString()).matches("nascope-\\d+");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rwx------");
        for (String useless : new String[] {"", "?", "relative", "/none/such"})
            assertThat(Home.instead(useless, temporary)).as(useless).isEqualTo(first);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatOthersMayWriteToIsNotTaken() throws IOException {
        Path first = Home.instead(null, temporary);
        Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(Home.instead(null, temporary)).isNotEqualTo(first).isDirectory();
        Files.delete(first);
        Files.createSymbolicLink(first, Files.createDirectory(temporary.resolve("trap")));
        assertThat(Home.instead(null, temporary)).isNotEqualTo(first).isDirectory();
    }

    @Test
    void aHomeThatIsNoneIsMendedBeforeAnythingAsksForIt() {
        String known = System.getProperty("user.home");
        try {
            for (String none : new String[] {"?", "", "relative"}) {
                System.setProperty("user.home", none);
                Home.settle();
                assertThat(Path.of(System.getProperty("user.home"))).as(none).isAbsolute();
            }
            System.clearProperty("user.home");
            Home.settle();
            assertThat(System.getProperty("user.home")).isNotNull();

            System.setProperty("user.home", temporary.toString());
            Home.settle();
            assertThat(System.getProperty("user.home")).isEqualTo(temporary.toString());
        } finally {
            System.setProperty("user.home", known);
        }
    }
}
