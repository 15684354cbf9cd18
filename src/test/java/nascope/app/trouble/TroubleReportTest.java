package nascope.app.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleReportTest {
    private final Throwable thrown = new IllegalStateException(
            "/home/anna/runs/a.png: not readable by anna", new RuntimeException("C:\\Users\\Anna\\x"));

    @Test
    void holdsFactsThreadAndStackWithoutPersonalPaths() {
        String text = new TroubleReport(
                        List.of("NAScope: 0.1.0", "Settings: data=/home/anna/images noise=2"),
                        "JavaFX Application Thread",
                        thrown,
                        "/home/anna",
                        "anna")
                .text(0);

        assertThat(text).startsWith("""
                NAScope: 0.1.0
                Settings: data=~/images noise=2
                Thread: JavaFX Application Thread

                java.lang.IllegalStateException: ~/runs/a.png: not readable by ~
                \tat nascope.app.trouble.TroubleReportTest.<init>(""").doesNotContain("anna").contains("Caused by: ");
    }

    @Test
    void knowsHomeFoldersOfWindowsInBothSpellings() {
        TroubleReport report =
                new TroubleReport(List.of("a C:/Users/Anna/y"), "main", thrown, "C:\\Users\\Anna", "Anna");

        assertThat(report.text(0))
                .contains("a ~/y")
                .contains("RuntimeException: ~\\x")
                .doesNotContain("Anna");
    }

    @Test
    void aPersonCalledLikeAPackageLeavesTheStackReadable() {
        String text = new TroubleReport(List.of("Settings: data=java"), "main", thrown, "/home/java", "java").text(3);

        assertThat(text).contains("data=~").contains("\tat java.base/").contains("Further ones: 3");
    }
}
