package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the document run as they stand there, with stand-ins for PyTorch's tensors, and are read. */
class RecipesTest {
    private static final Path DOCUMENT = Path.of("src", "site", "markdown", "elsewhere.md");
    private static final Pattern BLOCK = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL);
    private static final int MOST_LINES = 10;

    private static final String STAND_INS = """
            import sys, types
            class Tensor:
                def __init__(self, rows): self.rows = rows
                def tolist(self): return self.rows
            names = ["none", "skip_connect", "sep_conv_3x3"]
            sys.modules["genotypes"] = types.SimpleNamespace(PRIMITIVES=names)
            alpha = Tensor([[0.1, -0.2, 0.3]] * 5)
            model = types.SimpleNamespace(alphas_normal=alpha, alphas_reduce=alpha)
            self = types.SimpleNamespace(architectural_weights=[Tensor([0.1, -0.2, 0.3])] * 28)
            epoch, train_acc, steps, train_one_step = 0, 43.0, 3, lambda: 2.25
            """;

    @TempDir
    Path folder;

    private List<String> recipes = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(DOCUMENT));
        while (block.find()) recipes.add(block.group(1));
        assertThat(recipes).hasSize(3).allMatch(recipe -> recipe.lines().count() <= MOST_LINES);
    }

    @Test
    void thatOfDartsIsFollowed() throws Exception {
        SearchSnapshot step = run(recipes.get(0)).steps().get(0);
        assertThat(step.cell(CellKind.REDUCTION).alpha().at(4, 2)).isEqualTo(0.3);
        assertThat(step.training().accuracy()).isEqualTo(0.43);
    }

    @Test
    void thatOfNasLibIsFollowed() throws Exception {
        SearchSnapshot step = run(recipes.get(1)).steps().get(0);
        assertThat(step.cell(CellKind.NORMAL).alpha().rows()).isEqualTo(14);
        assertThat(step.cell(CellKind.REDUCTION).alpha().at(13, 1)).isEqualTo(-0.2);
    }

    @Test
    void thatOfAnyProgramIsFollowed() throws Exception {
        Imported run = run(recipes.get(2));
        assertThat(run.steps()).hasSize(3);
        assertThat(run.steps().get(2).training().loss()).isEqualTo(2.25);
    }

    private Imported run(String recipe) throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("recipe.py"), STAND_INS + recipe);
        Process python;
        try {
            python = new ProcessBuilder("python3", program.toString())
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no Python here");
            throw e;
        }
        assertThat(python.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(python.exitValue()).isZero();
        return new LogImport(List.of(), 0).read(folder.resolve("trace.jsonl"), bytes -> true);
    }
}
