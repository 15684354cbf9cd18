package nascope.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nascope.app", importOptions = DoNotIncludeTests.class)
class ViewModelsTest {
    private static final DescribedPredicate<JavaClass> TOOLKIT = DescribedPredicate.describe(
            "of the toolkit",
            type -> type.getPackageName().startsWith("javafx.")
                    && !type.getPackageName().startsWith("javafx.beans"));

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
    static void theScanFoundTheViewModels(JavaClasses classes) {
        assertThat(classes.stream().filter(type -> type.getSimpleName().endsWith("ViewModel")))
                .hasSizeGreaterThanOrEqualTo(5);
    }
}
