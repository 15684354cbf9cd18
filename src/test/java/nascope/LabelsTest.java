package nascope;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The constants of closed lists are told apart by their words, in files and in the window. */
@AnalyzeClasses(packages = "nascope", importOptions = ImportOption.DoNotIncludeTests.class)
class LabelsTest {
    private static final Set<String> WORDS = Set.of("label", "title", "unit");

    @ArchTest
    static void noTwoConstantsOfAnEnumHaveTheSameWords(JavaClasses classes) throws ReflectiveOperationException {
        int walked = 0;
        for (JavaClass each : classes) {
            if (!each.isEnum()) continue;
            Class<?> type = each.reflect();
            for (Method method : type.getDeclaredMethods()) {
                if (!WORDS.contains(method.getName()) || method.getParameterCount() > 0) continue;
                method.setAccessible(true);
                List<String> words = new ArrayList<>();
                for (Object constant : type.getEnumConstants()) words.add((String) method.invoke(constant));
                assertThat(words)
                        .as("%s of %s", method.getName(), type)
                        .allSatisfy(word -> assertThat(word).isNotBlank())
                        .doesNotHaveDuplicates();
                walked++;
            }
        }
        assertThat(walked).as("enums with words").isGreaterThan(6); // an empty walk would pass
    }
}
