package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nascope.base.InputException;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.GenotypeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenotypeFileTest {
    @TempDir
    Path temporary;

    @Test
    void holdsTheGenotypeByBothRules() throws IOException {
        FakeSearch search = new FakeSearch(
                SearchSettings.standard().withText(Settings.OPERATIONS, "none,skip_connect,sep_conv_3x3"));
        search.step();
        GenotypeFile.write(new RunFolder(temporary), search.space(), search.snapshot());

        Path file = temporary.resolve("genotype.txt");
        assertThat(file).hasContent("""
                        # every edge, after step 1
                        Genotype(normal=[('sep_conv_3x3', 0), ('skip_connect', 1), ('sep_conv_3x3', 0), ('sep_conv_3x3', 1), ('none', 2)], normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4))
                        # two strongest, after step 1
                        Genotype(normal=[('sep_conv_3x3', 0), ('skip_connect', 1), ('sep_conv_3x3', 0), ('sep_conv_3x3', 1)], normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4))
                        """);
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> !line.startsWith("#"))
                .allSatisfy(GenotypeText::read);
    }

    @Test
    void keepsAFileThatIsThere() {
        FakeSearch search = new FakeSearch(SearchSettings.standard());
        RunFolder folder = new RunFolder(temporary);
        GenotypeFile.write(folder, search.space(), search.snapshot());

        assertThatThrownBy(() -> GenotypeFile.write(folder, search.space(), search.step()))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.genotypeFile() + ": cannot be written: there is a file of that name already");
        assertThat(folder.genotypeFile()).content().startsWith("# every edge, after step 0\n");
    }

    @Test
    void theFileOfARunThatGoesOnIsNotWrittenInPlace() throws IOException {
        FakeSearch search = new FakeSearch(SearchSettings.standard());
        RunFolder folder = new RunFolder(temporary);
        GenotypeFile.write(folder, search.space(), search.snapshot());
        Path before = Files.createLink(temporary.resolve("before"), folder.genotypeFile());

        GenotypeFile.replace(folder, search.space(), search.step());

        assertThat(before).content().startsWith("# every edge, after step 0\n");
        assertThat(folder.genotypeFile()).content().startsWith("# every edge, after step 1\n");
    }
}
