package nascope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import nascope.base.Plain;
import nascope.picture.look.Numbers;

/** No text depends by accident on the country of the person who runs the program. */
@AnalyzeClasses(packages = "nascope", importOptions = ImportOption.DoNotIncludeTests.class)
class FormattingTest {
    /** What asks nobody for the locale but takes the person's: owner, name and types of the parameters. */
    private static final Set<String> TAKES_THE_PERSONS = Set.of(
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.format(java.lang.String,[Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.io.PrintStream.printf(java.lang.String,[Ljava.lang.Object;)",
            "java.io.PrintStream.format(java.lang.String,[Ljava.lang.Object;)",
            "java.io.PrintWriter.printf(java.lang.String,[Ljava.lang.Object;)",
            "java.io.PrintWriter.format(java.lang.String,[Ljava.lang.Object;)",
            "java.text.DecimalFormat.<init>()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.DecimalFormatSymbols.<init>()",
            "java.text.DecimalFormatSymbols.getInstance()",
            "java.text.SimpleDateFormat.<init>()",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.format.DateTimeFormatterBuilder.toFormatter()");

    /** Classes that take it whatever is called, unless a locale is handed over. */
    private static final Set<String> WHATEVER_IS_CALLED =
            Set.of("java.util.Formatter", "java.util.Scanner", "java.text.MessageFormat", "java.text.ChoiceFormat");

    private static final String LOCALE = "java.util.Locale";

    @ArchTest
    static final ArchRule everyTextSaysWhichLocaleItIsIn = noClasses()
            .should()
            .accessTargetWhere(takesThePersonsLocale())
            .because("Plain.text writes what files, names and messages hold, Numbers what the window shows");

    @ArchTest
    static final ArchRule twoPlacesFormat = noClasses()
            .that()
            .doNotBelongToAnyOf(Plain.class, Numbers.class)
            .should()
            .callMethod(String.class, "format", java.util.Locale.class, String.class, Object[].class)
            .because("a locale that is named everywhere is a wrong one somewhere");

    /** The rule finds what it forbids, also as a method reference. */
    @ArchTest
    static void theRuleCatchesEachWay(JavaClasses classes) {
        JavaClasses wrong = new ClassFileImporter().importClasses(TakesThePersonsLocale.class);
        var result = everyTextSaysWhichLocaleItIsIn.allowEmptyShould(true).evaluate(wrong);
        assertThat(result.getFailureReport().getDetails()).hasSize(6);
    }

    private static DescribedPredicate<JavaAccess<?>> takesThePersonsLocale() {
        return describe("the locale is the person's", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getFullName();
            boolean given = name.contains(LOCALE);
            if (WHATEVER_IS_CALLED.contains(owner)) return !given;
            boolean format = owner.equals("java.text.NumberFormat") && name.contains("Instance(");
            return TAKES_THE_PERSONS.contains(name) || (format && !given);
        });
    }
}
