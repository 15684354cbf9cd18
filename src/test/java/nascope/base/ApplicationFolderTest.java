package nascope.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicationFolderTest {
    @Test
    void liesWhereTheSystemKeepsWhatProgramsWriteForAPerson() {
        assertThat(runs("Linux", Map.of())).isEqualTo(Path.of("/home/me/.local/share/nascope/runs"));
        assertThat(runs("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/nascope/runs"));
        assertThat(runs("Mac OS X", Map.of())).isEqualTo(Path.of("/home/me/Library/Application Support/NAScope/runs"));
        assertThat(runs("Windows 11", Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/NAScope/runs"));
        assertThat(runs("Windows 11", Map.of())).isEqualTo(Path.of("/home/me/AppData/Roaming/NAScope/runs"));
    }

    @Test
    void aSystemPropertyNamesAnotherForOneKind() {
        Map<String, String> properties =
                Map.of("os.name", "Linux", "user.home", "/home/me", "nascope.runs", "/elsewhere");

        assertThat(ApplicationFolder.of("runs", properties::get, name -> null)).isEqualTo(Path.of("/elsewhere"));
        assertThat(ApplicationFolder.of("log", properties::get, name -> null))
                .isEqualTo(Path.of("/home/me/.local/share/nascope/log"));
    }

    @Test
    void whatAProgramKeepsAboutItselfLiesInTheFolderForThat() {
        assertThat(configuration(Map.of("os.name", "Linux"), Map.of())).isEqualTo(Path.of("/home/me/.config/nascope"));
        assertThat(configuration(Map.of("os.name", "Linux"), Map.of("XDG_CONFIG_HOME", "/etc/me")))
                .isEqualTo(Path.of("/etc/me/nascope"));
        assertThat(configuration(Map.of("os.name", "Windows 11"), Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/NAScope/configuration"));
        assertThat(configuration(Map.of("os.name", "Linux", "nascope.configuration", "/elsewhere"), Map.of()))
                .isEqualTo(Path.of("/elsewhere"));
    }

    private static Path configuration(Map<String, String> properties, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("user.home", "/home/me");
        return ApplicationFolder.configuration(all::get, environment::get);
    }

    private static Path runs(String system, Map<String, String> environment) {
        Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/me");
        return ApplicationFolder.of("runs", properties::get, environment::get);
    }
}
