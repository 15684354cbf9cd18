package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.operation.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the document run as they stand there, with stand-ins for PyTorch's tensors, and are read. */
@Timeout(120) // programs in other languages are waited for
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
        while (block.find()) if (block.group(1).contains("nascope")) recipes.add(block.group(1));
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

    /** The same recipe in a real search: a mixed operation of three on five edges of a cell, in PyTorch. */
    private static final String SEARCH = """
            import torch
            torch.manual_seed(1)
            names = ["none", "skip_connect", "conv"]
            alpha = torch.zeros(5, 3, requires_grad=True)
            weights = torch.nn.ModuleList(torch.nn.Linear(4, 4) for _ in range(5))
            head = torch.nn.Linear(8, 2)
            optimiser = torch.optim.Adam([alpha, *weights.parameters(), *head.parameters()], lr=0.05)
            images = torch.randn(32, 2, 4)
            labels = (images.sum((1, 2)) > 0).long()
            def train_one_step():
                gates = alpha.softmax(-1)
                nodes = [images[:, 0], images[:, 1]]
                edge = 0
                for node in range(2):
                    total = 0
                    for source in nodes:
                        total = total + gates[edge, 1] * source + gates[edge, 2] * weights[edge](source).relu()
                        edge += 1
                    nodes.append(total)
                loss = torch.nn.functional.cross_entropy(head(torch.cat(nodes[2:], 1)), labels)
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
                return loss
            steps = 20
            """;

    @Test
    void aSearchInPyTorchIsFollowedWhileItRuns() throws Exception {
        assumeTrue(hasTorch(), "/usr/bin/python3 has no PyTorch here");
        Path program = Files.writeString(
                folder.resolve("search.py"), SEARCH + recipes.get(2).replace("trace.jsonl", "/dev/stdout"));
        Process python = new ProcessBuilder("/usr/bin/python3", program.toString())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<SearchSnapshot> steps = new ArrayList<>();
        List<SearchSettings> begun = new ArrayList<>();
        Following following = new Following("standard input", List.of(), new Following.Listener() {
            @Override
            public void begins(SearchSettings settings) {
                begun.add(settings);
            }

            @Override
            public void step(SearchSnapshot snapshot) {
                steps.add(snapshot);
            }
        });
        following.follow(python.getInputStream());

        assertThat(python.waitFor()).isZero();
        assertThat(begun)
                .singleElement()
                .satisfies(settings -> assertThat(settings.space().candidates())
                        .extracting(Operation::label)
                        .containsExactly("none", "skip_connect", "conv"));
        assertThat(steps).extracting(SearchSnapshot::epoch).contains(0, 19).hasSizeGreaterThanOrEqualTo(20);
        SearchSnapshot last = steps.get(steps.size() - 1);
        assertThat(last.cell(CellKind.NORMAL).alpha().at(4, 0)).isNegative(); // the loss falls without none
        assertThat(last.training().loss()).isLessThan(steps.get(0).training().loss());
    }

    private static boolean hasTorch() throws InterruptedException {
        try {
            Process tried = new ProcessBuilder("/usr/bin/python3", "-c", "import torch")
                    .redirectErrorStream(true)
                    .start();
            tried.getInputStream().readAllBytes();
            return tried.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Imported run(String recipe) throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("recipe.py"), STAND_INS + recipe);
        Process python;
        try {
            python = new ProcessBuilder("python3", program.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no Python here");
            throw e;
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
        return new LogImport(List.of(), 0).read(folder.resolve("trace.jsonl"), bytes -> true);
    }
}
