package nascope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arrows between the packages: who may use whom, and why. */
@AnalyzeClasses(packages = "nascope", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String PROCESS = "com.sun.management.."; // the JDK's readings and options of this process
    private static final int MOST_FILES = 25; // of a package, with what describes it
    private static final Set<String> FIXED_DRAWS = Set.of(
            "nextLong()",
            "nextInt()",
            "nextInt(int)",
            "nextDouble()",
            "nextGaussian()",
            "state()",
            "of(long, String)",
            "restored(long)",
            "mix(long)",
            "firstAgainThenNext()");
    private static final String ND4J = "org.nd4j..";
    private static final String SNAPSHOT = "nascope.search.snapshot..";

    @ArchTest
    static final ArchRule baseStandsAlone = mayUse("base", "org.apache.commons.rng..")
            .because("every package leans on it, and it must not pull anything in");

    @ArchTest
    static final ArchRule theLogKnowsNothing =
            mayUse("log", "base").because("it must work where everything else fails");

    @ArchTest
    static final ArchRule spaceIsPure =
            mayUse("space", "base").because("operations, edges and genotypes are plain values that anything may hold");

    @ArchTest
    static final ArchRule dataKnowsImagesAlone =
            mayUse("data", "base").because("images are read alike whatever learns from them, and whatever computes");

    @ArchTest
    static final ArchRule netKnowsNoSearch =
            mayUse("net", "base", "space", ND4J).because("the supernet is the same for every method");

    @ArchTest
    static final ArchRule optimStepsAnyNet = mayUse("optim", "base", "net", ND4J)
            .because("an optimizer sees parameters and gradients, not what they are for");

    @ArchTest
    static final ArchRule searchPutsTheEngineTogether = mayUse(
                    "search", "base", "data", "setting", "space", "net", "optim", ND4J, "org.apache.commons.numbers..")
            .because("what watches a search must not be needed by it");

    @ArchTest
    static final ArchRule benchTimesTheEngine = mayUse(
                    "bench", "base", "data", "setting", "space", "net", "search", PROCESS)
            .because("steps are timed as they are, without what watches them");

    @ArchTest
    static final ArchRule checkDrivesTheEngine = mayUse(
                    "check", "base", "data", "space", "net", "optim", "search", ND4J)
            .because("the engine must be checked as it is, without what watches it");

    @ArchTest
    static final ArchRule settingsAreWords = mayUse("setting", "base", "space")
            .because("a setting is read and written alike whatever it is a setting of");

    @ArchTest
    static final ArchRule snapshotsNeedNoEngine = mayUse("search.snapshot", "base", "space")
            .because("what a step leaves is plain numbers, which any thread and any program may read");

    @ArchTest
    static final ArchRule scriptsAreWords = mayUse("search.script", "base", "space", SNAPSHOT)
            .because("a script is read and checked alike whatever does it");

    @ArchTest
    static final ArchRule analysisReadsSnapshots =
            mayUse("analysis", "base", "space", SNAPSHOT).because("runs from files are read like running ones");

    @ArchTest
    static final ArchRule runDrivesASearch = mayUse(
                    "run", "base", "setting", "space", "search", "analysis", PROCESS, "org.slf4j..")
            .because("a run goes on whether or not anyone records or watches it");

    @ArchTest
    static final ArchRule recordKnowsFiles = mayUse(
                    "record", "base", "setting", "space", "search", "analysis", "run", "com.fasterxml.jackson..")
            .because("a recorder listens to a run that does not know of files");

    @ArchTest
    static final ArchRule importingReadsLogs = mayUse(
                    "importing",
                    "base",
                    "space",
                    "search",
                    "analysis",
                    "run",
                    "record",
                    "com.fasterxml.jackson..",
                    "org.slf4j..")
            .because("what reads other programs' logs knows runs, and no run knows of it");

    @ArchTest
    static final ArchRule dialectsKnowNoRuns = mayUse(
                    "importing.dialect", "base", "space", "importing.line", "com.fasterxml.jackson..")
            .because("a dialect tells what a line says, and not what becomes of it");

    @ArchTest
    static final ArchRule theGalleryIsData = mayUse("gallery", "base", "space", "com.fasterxml.jackson..")
            .because("published cells are genotypes like any other, whoever shows them");

    @ArchTest
    static final ArchRule picturePaintsAnywhere = mayUse(
                    "picture",
                    "base",
                    "setting",
                    "space",
                    "gallery",
                    "search",
                    "analysis",
                    "org.jfree.chart..",
                    "org.jfree.data..")
            .because("one painter serves the window and the files");

    @ArchTest
    static final ArchRule exportIsPaintedLikeTheWindow = mayUse(
                    "export",
                    "base",
                    "space",
                    "search",
                    "analysis",
                    "run",
                    "record",
                    "picture",
                    "org.apache.batik..",
                    "org.apache.pdfbox..",
                    "de.rototor.pdfbox..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "com.google.protobuf..",
                    "com.fasterxml.jackson..")
            .because("what is taken out is what was seen, with a display or without");

    @ArchTest
    static final ArchRule cliKnowsNoWindow = mayUse(
                    "cli",
                    "base",
                    "bench",
                    "data",
                    "setting",
                    "space",
                    "net",
                    "optim",
                    "search",
                    "check",
                    "analysis",
                    "run",
                    "record",
                    "importing",
                    "gallery",
                    "picture",
                    "export",
                    "picocli..",
                    PROCESS,
                    "org.slf4j..")
            .because("the command line runs where there is no display");

    @ArchTest
    static final ArchRule theWindowKnowsNoEngine = noClasses()
            .that()
            .resideInAPackage("nascope.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nascope.net..", "nascope.optim..", "nascope.bench..", "nascope.cli..", ND4J)
            .because("the search thread alone owns every INDArray; the window sees plain numbers")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheWindowUsesJavaFx = noClasses()
            .that()
            .resideOutsideOfPackage("nascope.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.jfree.fx..", "org.jfree.chart.fx..")
            .because("the command line must run where JavaFX is not installed");

    @ArchTest
    static final ArchRule nobodyUsesMain = noClasses()
            .that()
            .resideInAPackage("nascope.(*)..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nascope")
            .because("it is where the program starts, not what it is made of");

    @ArchTest
    static final ArchRule nothingIsReadAsJavaObjects = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(ObjectInputStream|ObjectOutputStream)|javax\\.script\\..*")
            .because("files come from strangers");

    /** What the others compute from a generator's bits may change with Java; see decision 11. */
    @ArchTest
    static final ArchRule randomNumbersAreTheSameInEveryJava = noClasses()
            .should()
            .callMethodWhere(describe(
                    "draw in a way that Java may change",
                    call -> call.getTargetOwner().isAssignableTo(RandomGenerator.class)
                            && !FIXED_DRAWS.contains(
                                    call.getName() + names(call.getTarget().getRawParameterTypes()))))
            .because("runs repeat by their seed");

    @ArchTest
    static final ArchRule noCycles = slices().matching("nascope.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesBetweenAnyTwoPackages =
            slices().matching("nascope.(**)").should().beFreeOfCycles();

    @ArchTest
    static void noPackageIsAnUnsortedHeap(JavaClasses classes) {
        Map<String, Long> files = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files.entrySet())
                .allSatisfy(entry -> assertThat(entry.getValue())
                        .as("files of %s", entry.getKey())
                        .isLessThanOrEqualTo(MOST_FILES));
    }

    @ArchTest
    static void theScanFoundTheClasses(JavaClasses classes) { // an empty scan would pass every rule
        assertThat(classes.size()).isGreaterThan(40);
    }

    @ArchTest
    static void everyPackageHasItsRule(JavaClasses classes) {
        Set<String> packages = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("nascope."))
                .map(name -> name.split("\\.", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages)
                .isSubsetOf(
                        "base",
                        "log",
                        "setting",
                        "space",
                        "data",
                        "bench",
                        "net",
                        "optim",
                        "search",
                        "check",
                        "analysis",
                        "run",
                        "record",
                        "importing",
                        "gallery",
                        "picture",
                        "export",
                        "cli",
                        "app");
    }

    private static String names(List<JavaClass> parameters) {
        return parameters.stream().map(JavaClass::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Classes of a package may use the JDK without JavaFX, the annotations for null, their own package and these packages alone. */
    private static ArchRule mayUse(String name, String... others) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(others))
                .map(other -> other.contains("..") ? other : "nascope." + other + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("nascope." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(resideInAnyPackage("java..", "javax.imageio..", "javax.management..", "org.jspecify..")))
                .allowEmptyShould(true);
    }
}
