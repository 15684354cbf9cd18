package nascope.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.util.Set;
import nascope.record.RecordedRun;
import nascope.record.Recorder;
import nascope.record.glance.RunSummary;

@AnalyzeClasses(packages = "nascope.app", importOptions = DoNotIncludeTests.class)
class ViewModelsTest {
    private static final DescribedPredicate<JavaClass> TOOLKIT = DescribedPredicate.describe(
            "of the toolkit",
            type -> type.getPackageName().startsWith("javafx.")
                    && !type.getPackageName().startsWith("javafx.beans"));

    private static final DescribedPredicate<JavaMethodCall> READS_RUNS = DescribedPredicate.describe(
            "reads or records a run",
            call -> Set.of(RecordedRun.class, RunSummary.class, Recorder.class).stream()
                            .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
                    && Set.of("read", "opened", "stepped", "happened", "ended").contains(call.getName()));

    @ArchTest
    static final ArchRule knowNoToolkit = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .or()
            .resideInAPackage("..app.live..")
            .should()
            .dependOnClassesThat(TOOLKIT)
            .because("their tests run without a display");

    @ArchTest
    static final ArchRule knowNoView = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("View")
            .because("a view knows its view model, not the other way round");

    @ArchTest
    static final ArchRule touchNoFile = noClasses()
            .that()
            .doNotHaveSimpleName("RunsFolder")
            .and()
            .doNotHaveSimpleName("RecentRuns")
            .and()
            .doNotHaveSimpleName("RecentRun")
            .and()
            .doNotHaveSimpleName("RunName")
            .and()
            .doNotHaveSimpleName("Opening")
            .and()
            .doNotHaveSimpleName("Recording")
            .and()
            .doNotHaveSimpleName("FirstFolder")
            .and()
            .doNotHaveSimpleName("WindowFile")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Files.class)
            .orShould()
            .callMethodWhere(READS_RUNS)
            .because("a drive that does not answer must not stop the window; what takes that long is FileWork");

    @ArchTest
    static void theScanFoundTheViewModels(JavaClasses classes) {
        assertThat(classes.stream().filter(type -> type.getSimpleName().endsWith("ViewModel")))
                .hasSizeGreaterThanOrEqualTo(5);
    }
}
